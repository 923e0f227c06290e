import ArgumentParser
import ReportLibrary
import ReportModel
import TextGrid

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the collections, or the addresses of a collection's records.")

  @Argument(
    help: "A collection such as jobs; all collections when left out.",
    completion: .list(Schema.entities.map(\.collection) + Shelf.others.map { "\($0.address)" }))
  var collection: String?

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let preferences = shared.preferences()
    let language = preferences.language
    let library = try shared.library()
    let rows: [[String]]
    if let collection {
      do {
        rows = try library.sheet(at: Address(collection), in: language).rows.map { row in
          [
            row.target?.description ?? "",
            row.source?.name(in: language) ?? row.cells.first?.text ?? "",
          ]
        }
      } catch {
        throw Failure(error, in: language)
      }
    } else {
      rows = Shelf.all.map { shelf in
        ["\(shelf.address)", "\(shelf.count(in: library))", shelf.title[language]]
      }
    }
    let metrics = preferences.metrics
    let widths = (rows.first ?? []).indices.map { column in
      rows.map { metrics.width(of: $0[column]) }.max() ?? 0
    }
    for row in rows {
      let cells = row.enumerated().map { index, cell in
        index == row.count - 1 ? cell : metrics.pad(cell, to: widths[index])
      }
      StandardOutput.print(cells.joined(separator: "  "))
    }
  }
}
