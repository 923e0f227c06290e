import ReportModel

extension Sheet {
  /// How wide a column is to be.
  public enum ColumnWidth: Hashable, Sendable {
    /// So many cells.
    case cells(Int)
    /// As wide as its widest cell.
    case full

    /// The cells that may be asked for.
    public static let range = 2...200

    /// Reads the form in an address.
    init?(_ text: some StringProtocol) {
      if text == "full" {
        self = .full
      } else if let cells = Int(text), ColumnWidth.range.contains(cells) {
        self = .cells(cells)
      } else {
        return nil
      }
    }

    var text: String {
      switch self {
      case .cells(let count): "\(count)"
      case .full: "full"
      }
    }
  }

  /// The sheet with the columns that an address chooses, in its order; how many of them stay while
  /// the others slide (`freeze=2`), and how wide they are to be (`widths=name:40,report:full`).
  public func arranged(by address: Address) throws(AddressError) -> Sheet {
    var copy = try choosing(columns: address["columns"])
    if let text = address["freeze"] {
      guard let count = Int(text), (1...99).contains(count) else {
        throw .unknownValue(text, parameter: "freeze", known: ["1", "2", "3"])
      }
      copy.frozen = min(count, max(1, copy.columns.count))
    }
    if let text = address["widths"] { copy.columnWidths = try widths(text) }
    return copy
  }

  /// The parameter of an address that gives columns these widths, in the order of the columns; nil
  /// where there are none.
  public func widthsText(_ widths: [String: ColumnWidth]) -> String? {
    let pieces = columns.compactMap { column in
      widths[column.id].map { "\(column.id):\($0.text)" }
    }
    return pieces.isEmpty ? nil : pieces.joined(separator: ",")
  }

  /// The ids in a list with commas between them; an id may hold commas itself.
  func columnIDs(in text: String) -> [String] {
    let pieces = text.split(separator: ",").map(String.init)
    let known = Set(columns.map(\.id).filter { $0.contains(",") })
    guard !known.isEmpty else { return pieces }
    let longest = known.map { $0.count { $0 == "," } + 1 }.max() ?? 1
    var ids: [String] = []
    var start = 0
    while start < pieces.count {
      let ends = (start + 1...min(start + longest, pieces.count)).reversed()
      let end = ends.first { known.contains(pieces[start..<$0].joined(separator: ",")) }
      ids.append(pieces[start..<(end ?? start + 1)].joined(separator: ","))
      start = end ?? start + 1
    }
    return ids
  }

  private func widths(_ text: String) throws(AddressError) -> [String: ColumnWidth] {
    var widths: [String: ColumnWidth] = [:]
    // An id may hold commas: what has no width yet belongs to what follows.
    var id = ""
    for piece in text.split(separator: ",") {
      id += (id.isEmpty ? "" : ",") + piece
      guard let colon = id.lastIndex(of: ":"),
        let width = ColumnWidth(id[id.index(after: colon)...])
      else { continue }
      let name = String(id[..<colon])
      // A column that is hidden keeps its width for when it is shown again.
      widths[name] = width
      id = ""
    }
    guard id.isEmpty else {
      throw .malformed(
        text, reason: "a width is a column and cells or “full”, such as name:40 or report:full")
    }
    return widths
  }
}
