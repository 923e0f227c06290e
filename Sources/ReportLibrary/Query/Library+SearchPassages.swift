import ReportModel

extension Library {
  /// The most passages listed one by one.
  private static let passageLimit = 200
  /// About as many rows as passages can take.
  static let mostPassageRows = passageLimit + 10

  /// Adds the passages of attached texts that contain a query, as a group of their own behind the
  /// records; where there are many, the best and the way to all of them.
  func addPassages(to sheet: inout Sheet, _ filter: TextFilter, _ language: Language) {
    let texts = attachedPassages()
    let found = texts.map { $0.hits(of: filter) }
    let count = found.reduce(0) { $0 + $1.count }
    guard count > 0 else { return }
    var best: [(text: Int, line: Int)] = []
    for rank in 0...2 where best.count < Library.passageLimit {
      for (text, hits) in found.enumerated() where best.count < Library.passageLimit {
        for hit in hits where hit.rank == rank && best.count < Library.passageLimit {
          best.append((text, hit.line))
        }
      }
    }
    let part = sheet.parts.count
    let all = count > best.count ? "\(best.count)/\(count)" : "\(count)"
    sheet.parts.append(Bilingual("原文段落 \(all)", "Passages \(all)")[language])
    let maker = FoundPassages(best.map { (texts[$0.text], $0.line) }, filter, language)
    for index in best.indices { sheet.rows.append(Sheet.Row(part: part, of: maker, at: index)) }
    guard count > best.count, let query = sheet.address["q"] else { return }
    for (text, hits) in zip(texts, found) where !hits.isEmpty {
      let name = text.report.name(in: language)
      sheet.rows.append(
        Sheet.Row(
          part: part,
          cells: [
            Sheet.Cell(
              Bilingual("全部 \(hits.count) 处", "all \(hits.count) lines")[language]),
            .blank, Sheet.Cell(name),
          ],
          target: Address(path: ["texts", text.report.id]).with("q", query), source: text.report))
    }
  }
}

/// Passages found, each shown by the words around the match.
private final class FoundPassages: RowMaker {
  private let hits: [(text: ReportPassages, line: Int)]
  private let filter: TextFilter
  private let language: Language

  init(
    _ hits: [(text: ReportPassages, line: Int)], _ filter: TextFilter, _ language: Language
  ) {
    self.hits = hits
    self.filter = filter
    self.language = language
  }

  func cells(of index: Int) -> [Sheet.Cell] {
    let (text, line) = hits[index]
    let section = text.section(of: line)
    let place = Bilingual("行 \(line)", "line \(line)")[language]
    return [
      Sheet.Cell(words(around: line, in: text.text)),
      Sheet.Cell(
        [place, section.map { $0[.title] } ?? ""].filter { !$0.isEmpty }
          .joined(separator: " · ")),
      Sheet.Cell(text.report.name(in: language)),
    ]
  }

  func target(of index: Int) -> Address? { hits[index].text.address(of: hits[index].line) }

  func evidence(of index: Int) -> [Evidence]? {
    let (text, line) = hits[index]
    return [text.evidence(line...line)]
  }

  /// The line from a little before the match on, with the next one, where the sentence may end.
  private func words(around line: Int, in text: SourceText) -> String {
    let own = text.line(line)
    let whole = joined(own, text.line(line + 1))
    let start = filter.matches(in: whole).first?.lowerBound ?? 0
    let scalars = Array(whole.unicodeScalars)
    let before = start > 10 ? start - 8 : 0
    var words = String.UnicodeScalarView(scalars[before..<min(scalars.count, before + 60)])
    if before > 0 { words.insert("…", at: words.startIndex) }
    return String(words)
  }

  /// Two lines as one: Chinese goes on without a blank.
  private func joined(_ line: String, _ next: String) -> String {
    let (head, tail) = (trimmed(line[...]), trimmed(next[...]))
    let isWord = (head.last?.isASCII ?? false) && (tail.first?.isASCII ?? false)
    return head + (isWord ? " " : "") + tail
  }

  private func trimmed(_ text: Substring) -> String {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
