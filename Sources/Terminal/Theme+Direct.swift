import TextGrid

/// The theme in true colour, chosen in OKLCH (Björn Ottosson, 2020): on one ground, what matters
/// alike is alike in lightness, and hues tell roles apart as in the palette of 256. Densities run
/// along cividis (Nuñez, Anderton and Renslow, 2018) and end where the page is farthest.
extension Theme {
  static let darkDirectInks: [Role: Ink] = [
    .text: Ink(),
    .secondary: Ink(page: .rgb(0x979FAB), raised: .rgb(0xCFD5DE)),
    .title: Ink(page: .rgb(0x6BB9F8), raised: .rgb(0xBCE5FE), attributes: .bold),
    .border: Ink(page: .rgb(0x79818D)),
    .borderFocused: Ink(page: .rgb(0x6BB9F8), raised: .rgb(0xBCE5FE), attributes: .bold),
    .key: Ink(page: .rgb(0xF0D186), raised: .rgb(0xF7E09C), attributes: .bold),
    .link: Ink(page: .rgb(0x81D1F0), raised: .rgb(0xB4ECFA), attributes: .underline),
    .match: Ink(page: .rgb(0x17130A), under: .rgb(0xF5D073), attributes: .bold),
    .level: Ink(page: .rgb(0x7CD591), raised: .rgb(0xB1F5BE)),
    .bar: Ink(page: .rgb(0x50A9D9), raised: .rgb(0x97DDF9)),
    .barOther: Ink(page: .rgb(0xE08D5D), raised: .rgb(0xFCC89F)),
    .density1: Ink(page: .rgb(0x6486B5), raised: .rgb(0xA9BBD9)),
    .density2: Ink(page: .rgb(0xA3A29C), raised: .rgb(0xC4C3BF)),
    .density3: Ink(page: .rgb(0xD3C67C), raised: .rgb(0xE0D796)),
    .density4: Ink(page: .rgb(0xFEE838), raised: .rgb(0xFDF08A)),
    .missing: Ink(page: .rgb(0x95989F), raised: .rgb(0xCDD1D8)),
    .derived: Ink(page: .rgb(0xD0AEEA), raised: .rgb(0xEACFF7), attributes: .italic),
    .warning: Ink(page: .rgb(0xFCB452), raised: .rgb(0xFADA99), attributes: .bold),
    .error: Ink(page: .rgb(0xF98E8B), raised: .rgb(0xFDC8C7), attributes: [.bold, .underline]),
    .status: Ink(page: .rgb(0xBABEC4), raised: .rgb(0xE6E8EB)),
  ]

  static let darkDirectPapers: [Ground: Paper] = [
    .page: Paper(),
    .cursor: Paper(ink: .rgb(0xFAFAFA), background: .rgb(0x1F4A73), isRaised: true),
    .cursorUnfocused: Paper(ink: .rgb(0xE6E8EB), background: .rgb(0x393D45), isRaised: true),
    .popup: Paper(ink: .rgb(0xD2D4D7), background: .rgb(0x21242A)),
  ]

  static let lightDirectInks: [Role: Ink] = [
    .text: Ink(),
    .secondary: Ink(page: .rgb(0x545B66), raised: .rgb(0x414853)),
    .title: Ink(page: .rgb(0x17559B), raised: .rgb(0x0D317A), attributes: .bold),
    .border: Ink(page: .rgb(0x717884)),
    .borderFocused: Ink(page: .rgb(0x17559B), raised: .rgb(0x0D317A), attributes: .bold),
    .key: Ink(page: .rgb(0x7D460B), raised: .rgb(0x642F09), attributes: .bold),
    .link: Ink(page: .rgb(0x125A98), raised: .rgb(0x003671), attributes: .underline),
    .match: Ink(page: .rgb(0x17130A), under: .rgb(0xF5D073), attributes: .bold),
    .level: Ink(page: .rgb(0x03642B), raised: .rgb(0x004B1E)),
    .bar: Ink(page: .rgb(0x2677B2), raised: .rgb(0x0E4F86)),
    .barOther: Ink(page: .rgb(0xB05925), raised: .rgb(0x823B15)),
    .density1: Ink(page: .rgb(0x97791C), raised: .rgb(0x735B0E)),
    .density2: Ink(page: .rgb(0x606166), raised: .rgb(0x56575C)),
    .density3: Ink(page: .rgb(0x2F4F88), raised: .rgb(0x26437A)),
    .density4: Ink(page: .rgb(0x00224E), raised: .rgb(0x001A3F)),
    .missing: Ink(page: .rgb(0x5A5E63), raised: .rgb(0x474B50)),
    .derived: Ink(page: .rgb(0x73348D), raised: .rgb(0x56206B), attributes: .italic),
    .warning: Ink(page: .rgb(0x824C01), raised: .rgb(0x643400), attributes: .bold),
    .error: Ink(page: .rgb(0xA21A1B), raised: .rgb(0x7C1213), attributes: [.bold, .underline]),
    .status: Ink(page: .rgb(0x4A4D53), raised: .rgb(0x3D4045)),
  ]

  static let lightDirectPapers: [Ground: Paper] = [
    .page: Paper(),
    .cursor: Paper(ink: .rgb(0x101215), background: .rgb(0xBADCFA), isRaised: true),
    .cursorUnfocused: Paper(ink: .rgb(0x101215), background: .rgb(0xD2D4D8), isRaised: true),
    .popup: Paper(ink: .rgb(0x26292E), background: .rgb(0xECEFF3)),
  ]
}
