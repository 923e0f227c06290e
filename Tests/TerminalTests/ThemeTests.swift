import Testing
import TextGrid

@testable import Terminal

@Suite struct ThemeTests {
  static let themes = Theme.Palette.allCases.flatMap { palette in
    Theme.Background.allCases.map { Theme(palette, on: $0) }
  }

  @Test(arguments: themes)
  func everyRoleAndGroundHasItsEntry(_ theme: Theme) {
    let (inks, papers) = Theme.tables(theme.palette, theme.background)
    #expect(Set(inks.keys) == Set(Role.allCases))
    #expect(Set(papers.keys) == Set(Ground.allCases))
  }

  @Test(arguments: Theme.Background.allCases)
  func withoutColourThereIsNone(_ background: Theme.Background) {
    for role in Role.allCases {
      for ground in Ground.allCases {
        let look = Theme(.mono, on: background).appearance(of: Style(role, on: ground))
        #expect(look.foreground == .standard && look.background == .standard)
        #expect(look.attributes.contains(.reverse) == (ground == .cursor))
      }
    }
  }

  @Test(arguments: themes)
  func theCursorIsSeenUnderEveryRole(_ theme: Theme) {
    // A match keeps its own background.
    for role in Role.allCases where role != .match {
      let looks = [Ground.page, .cursor, .cursorUnfocused].map {
        theme.appearance(of: Style(role, on: $0))
      }
      #expect(Set(looks).count == 3, "\(role)")
    }
  }

  @Test(arguments: themes)
  func whatMustBeSeenDiffersFromText(_ theme: Theme) {
    for ground in Ground.allCases {
      let text = theme.appearance(of: Style(.text, on: ground))
      for role in [Role.title, .key, .link, .match, .derived, .warning, .error] {
        let look = theme.appearance(of: Style(role, on: ground))
        #expect(look != text, "\(role) on \(ground)")
        #expect(look.attributes != text.attributes, "\(role) on \(ground): by colour alone")
      }
    }
  }

  /// WCAG 2: text 4.5, large shapes and what may be overlooked 3.
  @Test(arguments: [Theme.Palette.palette256, .direct], Theme.Background.allCases)
  func everythingCanBeRead(_ palette: Theme.Palette, _ background: Theme.Background) throws {
    let theme = Theme(palette, on: background)
    let (ownInk, ownPapers): (Colour, [Colour]) =
      background == .dark ? (252, [16, 234]) : (16, [231, 230])
    for role in Role.allCases {
      for ground in Ground.allCases {
        let look = theme.appearance(of: Style(role, on: ground))
        let ink = look.foreground == .standard ? ownInk : look.foreground
        let papers = look.background == .standard ? ownPapers : [look.background]
        let shape: Set<Role> = [
          .border, .bar, .barOther, .density1, .density2, .density3, .density4,
        ]
        let least = shape.contains(role) ? 3 : 4.5
        for paper in papers {
          let ratio = try contrast(ink, paper)
          #expect(ratio >= least, "\(role) on \(ground): \(ratio)")
        }
        #expect(look.background == .standard || look.foreground != .standard)
      }
    }
  }

  @Test(arguments: Theme.Background.allCases)
  func sixteenColoursCanBeRead(_ background: Theme.Background) throws {
    let theme = Theme(.ansi16, on: background)
    let (ownInk, ownPaper): (Colour, Colour) = background == .dark ? (7, 0) : (0, 15)
    for role in Role.allCases {
      for ground in Ground.allCases {
        let look = theme.appearance(of: Style(role, on: ground))
        let ratio = try contrast(
          look.foreground == .standard ? ownInk : look.foreground,
          look.background == .standard ? ownPaper : look.background)
        #expect(ratio >= 3, "\(role) on \(ground): \(ratio)")
      }
    }
  }

  /// Densities move away from the page step by step, so that they are ordered without hue, and no
  /// two have one look.
  @Test(arguments: [Theme.Palette.ansi16, .palette256, .direct], Theme.Background.allCases)
  func densitiesAreOrderedByLightness(
    _ palette: Theme.Palette, _ background: Theme.Background
  ) throws {
    let theme = Theme(palette, on: background)
    let page: Colour = background == .dark ? 16 : 231
    let ramp: [Role] = [.density1, .density2, .density3, .density4]
    let contrasts = try ramp.map {
      try contrast(theme.appearance(of: Style($0)).foreground, page)
    }
    let least = palette == .ansi16 ? 1.15 : 1.3
    #expect(contrasts[0] >= 3)
    for (less, more) in zip(contrasts, contrasts.dropFirst()) {
      #expect(more / less >= least, "\(contrasts)")
    }
  }

  private func contrast(_ first: Colour, _ second: Colour) throws -> Double {
    let lights = try [first, second].map { colour in
      let (red, green, blue) = try #require(colour.components)
      let parts = [red, green, blue].map { value in
        let part = Double(value) / 255
        return part <= 0.04045 ? part / 12.92 : power(of: (part + 0.055) / 1.055)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05
    }
    return max(lights[0], lights[1]) / min(lights[0], lights[1])
  }

  /// `base` to the power of 2.4 = 12 / 5: the fifth root by Newton, without a library.
  private func power(of base: Double) -> Double {
    var root = 1.0
    for _ in 0..<40 {
      root -= (root * root * root * root * root - base) / (5 * root * root * root * root)
    }
    return (0..<12).reduce(1) { product, _ in product * root }
  }

  @Test func theBackgroundIsUnderstood() {
    #expect(Theme.Background(colourVariable: "15;0") == .dark)
    #expect(Theme.Background(colourVariable: "0;default;15") == .light)
    #expect(Theme.Background(colourVariable: "0;7") == .light)
    for text in [nil, "", ";", "15;default", "1;-1", "0;16"] {
      #expect(Theme.Background(colourVariable: text) == nil)
    }
    #expect(Theme.Background(answer: "11;rgb:ffff/ffff/eeee") == .light)
    #expect(Theme.Background(answer: "11;rgb:1e/1e/1e") == .dark)
    #expect(Theme.Background(answer: "11;rgb:f/f/f") == .light)
    for text in ["", "10;rgb:0/0/0", "11;rgb:0/0", "11;rgb:fffff/0/0", "11;rgb:x/0/0", "11;rgb://"]
    {
      #expect(Theme.Background(answer: text) == nil)
    }
  }

  @Test func coloursFollowTerminalAndReader() {
    func depth(
      _ wish: ScreenOptions.Colour, _ count: Int, noColour: String? = nil
    ) -> ColourDepth {
      ColourDepth(wish: wish, noColour: noColour, count: count)
    }
    #expect(depth(.auto, 256) == .palette256)
    #expect(depth(.auto, 88) == .ansi16)
    #expect(depth(.auto, 16) == .ansi16)
    #expect(depth(.auto, 8) == .ansi8)
    #expect(depth(.auto, 0) == .mono)
    #expect(depth(.auto, 1 << 24) == .direct)
    #expect(depth(.ansi16, 256) == .ansi16)
    // Numbers from 8 on are no bright colours there.
    #expect(depth(.ansi16, 1 << 24) == .ansi8)
    #expect(depth(.direct, 256) == .palette256)
    #expect(depth(.auto, 1 << 24, noColour: "1") == .mono)
    #expect(depth(.palette256, 8) == .ansi8)
    #expect(depth(.none, 256) == .mono)
    #expect(depth(.auto, 256, noColour: "1") == .mono)
    #expect(depth(.auto, 256, noColour: "") == .palette256)
    #expect(depth(.palette256, 256, noColour: "1") == .palette256)
  }

  @Test func coloursAreNumberedAsTheTerminalWants() {
    #expect(ColourDepth.ansi8.number(of: 12) == (4, true))
    #expect(ColourDepth.ansi16.number(of: 12) == (12, false))
    #expect(ColourDepth.palette256.number(of: 196) == (196, false))
    #expect(ColourDepth.direct.number(of: 196) == (0xFF0000, false))
    #expect(ColourDepth.direct.number(of: 16) == (0, false))
    #expect(ColourDepth.direct.number(of: 250) == (0xBCBCBC, false))
    #expect(ColourDepth.direct.number(of: .rgb(0x1F4A73)) == (0x1F4A73, false))
    #expect(ColourDepth.direct.number(of: .rgb(5)) == (0, false))
    #expect(ColourDepth.direct.palette == .direct)
    for depth in [ColourDepth.ansi8, .ansi16, .palette256, .direct] {
      #expect(depth.number(of: .standard) == (-1, false))
      #expect(depth.number(of: 3) == (3, false))
    }
  }

  /// True colour is believed where it is promised by whoever can keep it.
  @Test func trueColourIsPromised() {
    func isPromised(
      _ type: String, _ variables: [String: String] = ["COLORTERM": "truecolor"],
      isFlagged: Bool = false
    ) -> Bool {
      TrueColour.isPromised(type: type, isFlagged: isFlagged) { variables[$0] }
    }
    for type in ["xterm-256color", "xterm", "tmux-256color", "alacritty", "xterm-kitty", "foot"] {
      #expect(isPromised(type) && isPromised(type, ["COLORTERM": "24bit"]))
      for value in ["", "yes", "1", "rxvt"] { #expect(!isPromised(type, ["COLORTERM": value])) }
      #expect(!isPromised(type, [:]) && isPromised(type, [:], isFlagged: true))
    }
    #expect(!isPromised("screen-256color"))
    #expect(isPromised("screen-256color", ["COLORTERM": "truecolor", "TMUX": "/tmp/x"]))
    for type in ["linux", "vt100", "eterm-color", "dumb"] { #expect(!isPromised(type)) }
  }
}
