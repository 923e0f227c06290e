import ReportExport
import ReportLibrary
import TextGrid

extension ExplorerState {
  /// What can be copied here, each with its own letter.
  var copyMenu: Menu {
    var items: [Menu.Item] = []
    func add(_ key: Character, _ title: String, _ text: String) {
      items.append(Menu.Item(key: key, title: title, choice: .copy(text)))
    }
    if let row = rowInSight {
      if let value = value(of: row) { add("v", "\(value.column)  \(value.text)", value.text) }
      add("r", say("这一行", "this row"), row.cells.map(\.text).joined(separator: "\t"))
    }
    if hasEvidence {
      add("c", say("出处", "place in the report"), citationText)
      let citations = self.citations
      add(
        "g", say("引文 GB/T 7714", "citation, GB/T 7714"),
        citations.map(\.gbt7714).joined(separator: "\n"))
      add(
        "b", say("引文 BibTeX", "citation, BibTeX"),
        citations.map(\.bibTeX).joined(separator: "\n\n"))
    }
    add("a", say("地址", "address") + "  \(place.address)", place.address.description)
    return Menu(title: say("复制", "Copy"), items: items)
  }

  /// The row's first number or level, else its name, and what its column is called.
  private func value(of row: Sheet.Row) -> (column: String, text: String)? {
    let columns = sheet.shown.columns
    let told = row.cells.indices.filter { row.cells[$0].status != .missing }
    let index =
      told.first { columns.indices.contains($0) && columns[$0].kind != .text && $0 > 0 }
      ?? told.first
    guard let index, !row.cells[index].text.isEmpty else { return nil }
    let column = columns.indices.contains(index) ? columns[index].title : say("值", "value")
    return (column, row.cells[index].text)
  }

  /// The reports that the present record rests on, as other works cite them.
  var citations: [Citation] {
    Citation.citations(of: currentEvidence, in: library, language: language)
  }

  /// The places of the present record, one a line.
  var citationText: String {
    currentEvidence.prefix(20).map { library.citation($0, in: language) }
      .joined(separator: "\n")
  }
}
