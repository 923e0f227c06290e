import TextGrid

/// What roles and grounds look like. No meaning hangs on colour alone: what must be seen without
/// it has an attribute, too, or its own character from whoever draws.
///
/// The densities go from blue over grey to yellow on a dark page, and from brown over grey to navy
/// on a light one, as cividis does (Nuñez, Anderton and Renslow, *Optimizing colormaps with
/// consideration for color vision deficiency*, 2018): lightness alone orders them.
public struct Theme: Hashable, Sendable {
  /// How many colours it is made for.
  public enum Palette: CaseIterable, Sendable {
    case mono, ansi16, palette256, direct
  }

  /// What it is made to be read on.
  public enum Background: CaseIterable, Sendable {
    case dark, light
  }

  public var palette: Palette
  public var background: Background

  public init(_ palette: Palette, on background: Background = .dark) {
    self.palette = palette
    self.background = background
  }

  /// How a style is drawn.
  public func appearance(of style: Style) -> Appearance {
    let (inks, papers) = Self.tables(palette, background)
    let ink = inks[style.role] ?? Ink()
    let paper = papers[style.ground] ?? Paper()
    // Where a background is set, the foreground is: the terminal's own may be anything.
    let foreground: Colour =
      if let under = ink.under, under != .standard {
        ink.page
      } else if paper.isRaised {
        ink.raised ?? paper.ink
      } else {
        ink.page == .standard ? paper.ink : ink.page
      }
    return Appearance(
      foreground: foreground,
      background: ink.under ?? paper.background,
      attributes: ink.attributes.symmetricDifference(paper.attributes))
  }
}

extension Theme {
  /// The colours of a role: on the page and in popups, and on the line of the cursor, where the
  /// ground's own are used if there is none.
  struct Ink {
    var page: Colour = .standard
    var raised: Colour?
    /// A background of its own, on every ground.
    var under: Colour?
    var attributes: TextAttributes = []
  }

  /// The colours of a ground.
  struct Paper {
    var ink: Colour = .standard
    var background: Colour = .standard
    /// Whether roles show their raised colour.
    var isRaised = false
    /// Added to those of the role; what both have, neither has.
    var attributes: TextAttributes = []
  }

  static func tables(
    _ palette: Palette, _ background: Background
  ) -> (inks: [Role: Ink], papers: [Ground: Paper]) {
    switch (palette, background) {
    case (.mono, _): (monoInks, monoPapers)
    case (.ansi16, .dark): (dark16Inks, ansi16Papers)
    case (.ansi16, .light): (light16Inks, ansi16Papers)
    case (.palette256, .dark): (dark256Inks, dark256Papers)
    case (.palette256, .light): (light256Inks, light256Papers)
    case (.direct, .dark): (darkDirectInks, darkDirectPapers)
    case (.direct, .light): (lightDirectInks, lightDirectPapers)
    }
  }

  // MARK: No colour

  private static let monoInks: [Role: Ink] = [
    .text: Ink(),
    .secondary: Ink(attributes: .dim),
    .title: Ink(attributes: .bold),
    .border: Ink(),
    .borderFocused: Ink(attributes: .bold),
    .key: Ink(attributes: .bold),
    .link: Ink(attributes: .underline),
    .match: Ink(attributes: [.bold, .underline]),
    .level: Ink(),
    .bar: Ink(),
    .barOther: Ink(attributes: .dim),
    .density1: Ink(attributes: .dim),
    .density2: Ink(),
    .density3: Ink(),
    .density4: Ink(attributes: .bold),
    .missing: Ink(attributes: .dim),
    .derived: Ink(attributes: .italic),
    .warning: Ink(attributes: .bold),
    .error: Ink(attributes: [.bold, .underline]),
    .status: Ink(),
  ]

  private static let monoPapers: [Ground: Paper] = [
    .page: Paper(),
    .cursor: Paper(attributes: .reverse),
    .cursorUnfocused: Paper(attributes: .underline),
    .popup: Paper(),
  ]

  // MARK: Sixteen colours, whatever the reader has made of them

  private static let dark16Inks: [Role: Ink] = [
    .text: Ink(),
    .secondary: Ink(attributes: .dim),
    .title: Ink(page: 14, attributes: .bold),
    .border: Ink(attributes: .dim),
    .borderFocused: Ink(page: 14, attributes: .bold),
    .key: Ink(page: 11, attributes: .bold),
    .link: Ink(page: 14, attributes: .underline),
    .match: Ink(page: 0, under: 3, attributes: .underline),
    .level: Ink(page: 10),
    .bar: Ink(page: 6),
    .barOther: Ink(page: 3),
    .density1: Ink(page: 12),
    .density2: Ink(page: 6),
    .density3: Ink(page: 3),
    .density4: Ink(page: 11),
    .missing: Ink(attributes: .dim),
    .derived: Ink(page: 13, attributes: .italic),
    .warning: Ink(page: 11, attributes: .bold),
    .error: Ink(page: 9, attributes: [.bold, .underline]),
    .status: Ink(),
  ]

  private static let light16Inks: [Role: Ink] = [
    .text: Ink(),
    .secondary: Ink(attributes: .dim),
    .title: Ink(page: 4, attributes: .bold),
    .border: Ink(attributes: .dim),
    .borderFocused: Ink(page: 4, attributes: .bold),
    .key: Ink(page: 5, attributes: .bold),
    .link: Ink(page: 4, attributes: .underline),
    .match: Ink(page: 0, under: 3, attributes: .underline),
    .level: Ink(page: 4),
    .bar: Ink(page: 4),
    .barOther: Ink(page: 5),
    .density1: Ink(page: 8),
    .density2: Ink(page: 5),
    .density3: Ink(page: 4),
    .density4: Ink(page: 0),
    .missing: Ink(attributes: .dim),
    .derived: Ink(page: 5, attributes: .italic),
    .warning: Ink(page: 1, attributes: .bold),
    .error: Ink(page: 1, attributes: [.bold, .underline]),
    .status: Ink(),
  ]

  private static let ansi16Papers: [Ground: Paper] = [
    .page: Paper(),
    .cursor: Paper(ink: 15, background: 4, isRaised: true),
    .cursorUnfocused: Paper(ink: 0, background: 7, isRaised: true),
    .popup: Paper(),
  ]

  // MARK: 256 colours, of which the last 240 are the same everywhere

  private static let dark256Inks: [Role: Ink] = [
    .text: Ink(),
    .secondary: Ink(page: 247, raised: 252),
    .title: Ink(page: 75, raised: 153, attributes: .bold),
    .border: Ink(page: 244),
    .borderFocused: Ink(page: 75, raised: 153, attributes: .bold),
    .key: Ink(page: 222, raised: 222, attributes: .bold),
    .link: Ink(page: 117, raised: 159, attributes: .underline),
    .match: Ink(page: 16, under: 222, attributes: .bold),
    .level: Ink(page: 114, raised: 157),
    .bar: Ink(page: 74, raised: 117),
    .barOther: Ink(page: 173, raised: 216),
    .density1: Ink(page: 67, raised: 146),
    .density2: Ink(page: 248, raised: 251),
    .density3: Ink(page: 186, raised: 187),
    .density4: Ink(page: 228, raised: 229),
    .missing: Ink(page: 246, raised: 252),
    .derived: Ink(page: 182, raised: 225, attributes: .italic),
    .warning: Ink(page: 214, raised: 222, attributes: .bold),
    .error: Ink(page: 210, raised: 224, attributes: [.bold, .underline]),
    .status: Ink(page: 250, raised: 254),
  ]

  private static let dark256Papers: [Ground: Paper] = [
    .page: Paper(),
    .cursor: Paper(ink: 231, background: 24, isRaised: true),
    .cursorUnfocused: Paper(ink: 254, background: 238, isRaised: true),
    .popup: Paper(ink: 252, background: 235),
  ]

  private static let light256Inks: [Role: Ink] = [
    .text: Ink(),
    .secondary: Ink(page: 240, raised: 238),
    .title: Ink(page: 25, raised: 18, attributes: .bold),
    .border: Ink(page: 243),
    .borderFocused: Ink(page: 25, raised: 18, attributes: .bold),
    .key: Ink(page: 94, raised: 52, attributes: .bold),
    .link: Ink(page: 25, raised: 18, attributes: .underline),
    .match: Ink(page: 16, under: 222, attributes: .bold),
    .level: Ink(page: 22, raised: 22),
    .bar: Ink(page: 31, raised: 24),
    .barOther: Ink(page: 130, raised: 94),
    .density1: Ink(page: 130, raised: 130),
    .density2: Ink(page: 240, raised: 240),
    .density3: Ink(page: 19, raised: 19),
    .density4: Ink(page: 17, raised: 17),
    .missing: Ink(page: 241, raised: 239),
    .derived: Ink(page: 90, raised: 53, attributes: .italic),
    .warning: Ink(page: 94, raised: 52, attributes: .bold),
    .error: Ink(page: 124, raised: 88, attributes: [.bold, .underline]),
    .status: Ink(page: 238, raised: 236),
  ]

  private static let light256Papers: [Ground: Paper] = [
    .page: Paper(),
    .cursor: Paper(ink: 16, background: 153, isRaised: true),
    .cursorUnfocused: Paper(ink: 16, background: 252, isRaised: true),
    .popup: Paper(ink: 235, background: 254),
  ]
}

extension Theme.Background {
  /// What `COLORFGBG` says, `fg;bg` or `fg;other;bg` in numbers of the sixteen colours.
  init?(colourVariable: String?) {
    guard let last = colourVariable?.split(separator: ";").last, let number = Int(last) else {
      return nil
    }
    switch number {
    case 0...6, 8: self = .dark
    case 7, 9...15: self = .light
    default: return nil
    }
  }

  /// What the terminal answers to "which background?": `11;rgb:RRRR/GGGG/BBBB`, each with one to
  /// four hexadecimal digits.
  init?(answer: String) {
    let prefix = "11;rgb:"
    guard answer.hasPrefix(prefix) else { return nil }
    func scale(_ digits: Int) -> Double { Double(1 << (4 * digits) - 1) }
    let parts = answer.dropFirst(prefix.count).split(separator: "/").map { part in
      part.count > 4 ? nil : Int(part, radix: 16).map { Double($0) / scale(part.count) }
    }
    guard parts.count == 3, let red = parts[0], let green = parts[1], let blue = parts[2] else {
      return nil
    }
    // Luma of BT.709 is near enough to tell black from white.
    self = 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.5 ? .light : .dark
  }
}
