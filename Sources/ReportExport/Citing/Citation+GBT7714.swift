extension Citation {
  /// As GB/T 7714-2015 has it for a report, numeric system (顺序编码制), without the number:
  ///
  ///     主要责任者. 题名[R]. 出版地: 出版者, 出版年: 引文页码.
  ///
  /// The standard lets the responsible body be left out where it is unknown (8.1.4), and has
  /// 「出版地不详」 and 「出版者不详」 in brackets for what the source does not say (8.4).
  public var gbt7714: String {
    let body = Self.plain(publisher)
    let author = body.isEmpty ? "" : body + ". "
    let house = body.isEmpty ? "[出版者不详]" : body
    let pages = pageRanges.isEmpty ? "" : ": " + pageRanges
    return "\(author)\(Self.plain(title))[R]. [出版地不详]: \(house), \(Self.plain(year))\(pages)."
  }

  /// A field in one line; a full stop at its end is the form's own.
  private static func plain(_ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while words.last == "." || words.last == "。" { words.removeLast() }
    return words
  }
}
