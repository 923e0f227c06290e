import ReportModel
import Synchronization

/// An attached text, folded into one buffer, to be scanned at each key; and what stands where in it.
///
/// Line ends are dropped with the blanks, so that a word broken over two lines is found whole.
final class ReportPassages: Sendable {
  let report: Record
  let text: SourceText
  private let bytes: [UInt8]
  /// Where each line begins in ``bytes``, and the end.
  private let starts: [Int]
  /// How often each byte occurs: the rarest of a word is looked for.
  private let frequencies: [Int]
  /// The row of the narrowest section that holds each line, -1 for none.
  private let sections: [Int32]
  /// The lines that a section begins with.
  private let headings: [Bool]

  init(_ text: SourceText, of report: Record) {
    self.report = report
    self.text = text
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.bytes.count)
    var starts: [Int] = []
    starts.reserveCapacity(text.count + 1)
    text.bytes.withUnsafeBufferPointer { raw in
      for line in 1...max(1, text.count) where line <= text.count {
        starts.append(bytes.count)
        ReportPassages.fold(UnsafeBufferPointer(rebasing: raw[text.range(of: line)]), to: &bytes)
      }
    }
    starts.append(bytes.count)
    self.bytes = bytes
    self.starts = starts
    var frequencies = [Int](repeating: 0, count: 256)
    for byte in bytes { frequencies[Int(byte)] += 1 }
    self.frequencies = frequencies

    var sections = [Int32](repeating: -1, count: text.count)
    var headings = [Bool](repeating: false, count: text.count)
    let all = report.library.records(.section).filter { $0.report == report }
    // Narrower ones come behind those they are part of.
    for section in all {
      guard let lines = LineRanges(section[.lines]) else { continue }
      for range in lines.ranges {
        for line in range where line <= text.count { sections[line - 1] = Int32(section.row) }
      }
      if lines.first <= text.count { headings[lines.first - 1] = true }
    }
    self.sections = sections
    self.headings = headings
  }

  /// Bytes that are not UTF-8 are read as the sign for that.
  private static func fold(_ line: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    if String(validating: line, as: UTF8.self) != nil {
      Folding.append(line, to: &bytes)
    } else {
      bytes += Folding.fold(String(decoding: line, as: UTF8.self))
    }
  }

  /// A line where a query is found, counted from 1.
  struct Hit: Sendable {
    let line: Int
    /// 0 for a heading, 1 where it stands more than once or each word in this very line, else 2.
    let rank: Int
  }

  /// The lines that hold the first word of a query, with the others in them or beside them.
  func hits(of filter: TextFilter) -> [Hit] {
    guard let first = filter.terms.first else { return [] }
    let others = filter.terms.dropFirst().map { term in
      var lines = [Bool](repeating: false, count: text.count + 2)
      scan(for: term.bytes) { lines[$0] = true }
      return lines
    }
    var hits: [Hit] = []
    var last = 0
    var count = 0
    func end() {
      guard last > 0, others.allSatisfy({ $0[last] || $0[last - 1] || $0[last + 1] }) else {
        return
      }
      let isWhole = others.isEmpty ? count > 1 : others.allSatisfy { $0[last] }
      hits.append(Hit(line: last, rank: headings[last - 1] ? 0 : isWhole ? 1 : 2))
    }
    scan(for: first.bytes) { line in
      if line == last {
        count += 1
      } else {
        end()
        last = line
        count = 1
      }
    }
    end()
    return hits
  }

  /// Calls `found` with the line of each place where a word begins, in order.
  private func scan(for word: [UInt8], found: (Int) -> Void) {
    guard
      let anchor = word.indices.min(by: { frequencies[Int(word[$0])] < frequencies[Int(word[$1])] })
    else { return }
    var line = 0
    bytes.withUnsafeBufferPointer { bytes in
      ByteSearch.all(word, anchor: anchor, in: bytes) { place in
        while starts[line + 1] <= place { line += 1 }
        found(line + 1)
      }
    }
  }

  /// The narrowest section that holds a line.
  func section(of line: Int) -> Record? {
    guard sections.indices.contains(line - 1), sections[line - 1] >= 0 else { return nil }
    return Record(library: report.library, kind: .section, row: Int(sections[line - 1]))
  }

  /// Lines as a place in the report.
  func evidence(_ lines: ClosedRange<Int>) -> Evidence {
    Evidence(
      report: report.id, section: section(of: lines.lowerBound)?.id ?? "", label: "",
      lines: LineRanges(lines), page: nil)
  }

  /// The records whose evidence has a line, then those that have one of `around`; what says the
  /// least else comes first.
  func records(citing line: Int, around: ClosedRange<Int>) -> [Record] {
    let here = report.library.records(of: report, citing: LineRanges(line...line))
    let near = report.library.records(of: report, citing: LineRanges(around))
    return here + near.filter { !here.contains($0) }
  }
}

/// The passages of all attached texts, each made when first needed and then kept.
final class LazyPassages: Sendable {
  private let known = Mutex<[String: ReportPassages]>([:])

  /// Nil where no text is attached. Who asks while it is being made waits for it.
  func passages(of report: Record) -> ReportPassages? {
    guard case .attached(let text) = report.library.texts.text(of: report) else { return nil }
    return known.withLock { known in
      if let made = known[report.id] { return made }
      let made = ReportPassages(text, of: report)
      known[report.id] = made
      return made
    }
  }
}

extension Library {
  /// The attached texts in the order of the reports.
  func attachedPassages() -> [ReportPassages] {
    records(.report).compactMap(passages.passages(of:))
  }
}
