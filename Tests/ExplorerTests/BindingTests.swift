import ReportModel
import Testing
import TextGrid

@testable import Explorer

@Suite struct BindingTests {
  @Test func noKeyIsBoundTwice() {
    let keys = Binding.all.flatMap(\.keys)
    let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
    #expect(twice.isEmpty)
  }

  @Test func everyActionIsBoundOnce() {
    let bound = Binding.all.map(\.action)
    #expect(Set(bound) == Set(Action.allCases))
    #expect(bound.count == Action.allCases.count)
    #expect(Binding.all.allSatisfy { !$0.keys.isEmpty })
    for binding in Binding.all {
      for key in binding.keys { #expect(Keymap.standard.action(for: key) == binding.action) }
    }
  }

  @Test func everyTextIsInBothLanguages() {
    for binding in Binding.all {
      for language in Language.allCases {
        #expect(!binding.title[language].isEmpty && !binding.help[language].isEmpty)
      }
      #expect(binding.help[.chinese] != binding.help[.english])
      #expect(!binding.help[.english].contains { $0.unicodeScalars.allSatisfy(isHan) })
    }
    for group in Binding.Group.allCases { #expect(group.title[.chinese] != group.title[.english]) }
  }

  @Test func footerPlacesAreDistinct() {
    let places = Binding.all.compactMap(\.footer)
    #expect(Set(places).count == places.count)
  }

  @Test func everyKeyHasAVisibleLabel() {
    for key in Binding.all.flatMap(\.keys) + [" ", .control(" "), .unknown(7), .insert] {
      #expect(key.label.contains { $0 != " " }, "\(key)")
    }
  }

  /// Filter, open and help are on the bottom line of every kind of screen.
  @Test(arguments: ScreenCatalog.kinds, Language.allCases)
  func footerFits(kind: ScreenKindCase, language: Language) throws {
    guard kind.isBrowsing else { return }
    let player = try kind.player("80x24", language)
    let last = player.screen.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    let footer = String(last)
    if player.state.sheet.shown.total > 0 || player.state.place.address.isSearch {
      #expect(footer.contains("/ "), "\(footer)")
    }
    if !player.state.rows.isEmpty { #expect(footer.contains("Enter "), "\(footer)") }
    #expect(footer.contains("? "), "\(footer)")
    #expect(TextMetrics().width(of: footer) <= 80)
  }

  private func isHan(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isIdeographic }
}
