import TextGrid

/// Colours, patterns and markers of SVG documents. Series have the colours of Okabe and Ito
/// (*Color Universal Design*, 2008), and a pattern, marker and dashes of their own besides.
enum SVGStyle {
  static let fonts = "Noto Sans CJK SC, Noto Sans, PingFang SC, Microsoft YaHei, sans-serif"

  private static let series = [
    "#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#8c7a00", "#555555",
  ]

  /// From none to the most; after cividis, whose lightness falls evenly.
  static let ramp = ["#f7f7f4", "#e3d58a", "#a59c74", "#666970", "#00306f"]

  private static let roles: [Role: String] = [
    .text: "#222222", .secondary: "#666666", .title: "#111111", .border: "#999999",
    .missing: "#767676", .derived: "#7a5aa6", .bar: "#0072b2", .barOther: "#e69f00",
    .density1: ramp[1], .density2: ramp[2], .density3: ramp[3], .density4: ramp[4],
  ]

  static func colour(_ role: Role) -> String { roles[role] ?? "#222222" }

  static func colour(_ look: Look) -> String {
    switch look.role {
    case .bar, .barOther:
      look.series == 0 ? colour(look.role) : series[look.series % series.count]
    default: colour(look.role)
    }
  }

  /// The first series is plain, those after it are hatched, so that they differ without colour.
  static func fill(_ look: Look) -> String {
    let stroke = look.role == .derived ? " stroke=\"#333333\" stroke-dasharray=\"3 2\"" : ""
    if (look.series % series.count) == 0 || look.role == .derived {
      return "fill=\"\(colour(look))\"\(stroke)"
    }
    return "fill=\"url(#series\(look.series % series.count))\""
  }

  private static let hatches = [
    "", "M0 8L8 0", "M0 0L8 8", "M4 0V8", "M0 4H8", "M0 4H8M4 0V8", "M0 0L8 8M0 8L8 0",
    "M2 2h2v2h-2z",
  ]

  static var patterns: String {
    (1..<series.count).map { index in
      """
      <pattern id="series\(index)" width="8" height="8" patternUnits="userSpaceOnUse">\
      <rect width="8" height="8" fill="\(series[index])"/>\
      <path d="\(hatches[index])" stroke="#ffffff" stroke-width="1.5" fill="none"/></pattern>
      """
    }.joined()
  }

  static func dashes(_ look: Look) -> String {
    let dashes = ["", "8 4", "3 3", "10 3 2 3", "14 4", "1 4", "6 2 1 2 1 2", "12 6"]
    let dash = dashes[look.series % dashes.count]
    return dash.isEmpty ? "" : " stroke-dasharray=\"\(dash)\""
  }

  /// Keeps text readable on what it stands on.
  static let halo = " stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\""

  static func text(_ role: Role) -> String {
    let weight = role == .title ? " font-weight=\"bold\"" : ""
    return "fill=\"\(colour(role))\"\(weight)"
  }

  private static let markers = [
    "M0 -5A5 5 0 1 1 0 5A5 5 0 1 1 0 -5Z", "M0 -6L6 0L0 6L-6 0Z", "M0 -6L6 5H-6Z", "M-5 -5H5V5H-5Z",
  ]

  static func marker(_ look: Look, at place: (x: String, y: String), title: String) -> String {
    let colour = colour(look)
    let fill = look.isHollow ? "#ffffff" : colour
    return """
      <path transform="translate(\(place.x) \(place.y))" \
      d="\(markers[look.series % markers.count])" \
      fill="\(fill)" stroke="\(colour)" stroke-width="2"><title>\(title)</title></path>

      """
  }

  /// A text that may stand in an XML document.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in printable(text).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A text without the blanks at its ends, and how many there were.
  static func trimmed(_ text: String) -> (text: String, before: Int, after: Int) {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return ("", 0, 0) }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first...last])
    return (String(view), first, scalars.count - 1 - last)
  }
}
