import Testing
import TextGrid

@testable import TextCharts

struct BarFillTests {
  /// Cells that a bar fills, read from its glyphs.
  private func filled(_ bar: BarFill.Bar, _ fractions: [Unicode.Scalar: Double]) -> Double {
    Double(bar.fullCells) + (bar.tip.flatMap { fractions[$0] } ?? 0)
  }

  @Test func eighthsAreRoundedToNearest() {
    let fill = BarFill(Glyphs.blocks.eighths, metrics: .init())
    let fractions = Dictionary(
      uniqueKeysWithValues: zip("▏▎▍▌▋▊▉".unicodeScalars, (1...7).map { Double($0) / 8 }))
    for step in 64...6400 {
      let length = Double(step) / 64
      #expect(abs(filled(fill.bar(length: length), fractions) - length) <= 1 / 16)
    }
  }

  @Test func otherSetsAreAsNearAsTheirGlyphs() {
    let half: [Unicode.Scalar: Double] = ["⡇": 0.5, "⢸": 0.5, "-": 0.5, "▐": 0.5, "▕": 0.125]
    for (glyphs, toLeft) in [
      (Glyphs.narrow, false), (.narrow, true), (.ascii, false), (.ascii, true), (.blocks, true),
    ] {
      let fill = BarFill(glyphs.eighths, metrics: .init())
      for step in 32...640 {
        let length = Double(step) / 64
        let bar = fill.bar(length: length, toLeft: toLeft)
        #expect(abs(filled(bar, half) - length) <= 0.25)
      }
    }
  }

  @Test func anyValueShows() {
    for (_, glyphs) in Glyphs.all {
      let fill = BarFill(glyphs.eighths, metrics: .init())
      for toLeft in [false, true] {
        #expect(fill.bar(length: .leastNormalMagnitude, toLeft: toLeft).cells == 1)
        #expect(fill.bar(length: 0, toLeft: toLeft).cells == 0)
      }
    }
  }

  @Test func setsWithoutEighthsStillDraw() {
    var glyphs = Glyphs.blocks
    glyphs.eighths = []
    #expect(
      BarFill(glyphs.eighths, metrics: .init()).bar(length: 2.6) == .init(fullCells: 3, tip: nil))
    glyphs.eighths = [" ", "#"]
    #expect(
      BarFill(glyphs.eighths, metrics: .init()).bar(length: 0.1) == .init(fullCells: 1, tip: nil))
  }
}
