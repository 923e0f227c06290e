import TextGrid

/// A hundred squares shared out among the parts of a whole, with a list of the parts beside them.
enum WaffleKind {
  static func suits(_ context: ChartContext) -> Bool {
    !context.hasMixedUnits && context.spec.isWhole && !context.facts.known.isEmpty
      && context.facts.known.count <= 8
      && context.facts.known.allSatisfy { (context.data[$0].number ?? -1) >= 0 }
      && sum(context).map { $0 > 0 && (!isPercent(context) || $0 < 100.5) } ?? false
  }

  private static func isPercent(_ context: ChartContext) -> Bool { context.sharedUnit == "%" }

  private static func sum(_ context: ChartContext) -> Double? {
    let sum = context.facts.known.reduce(0.0) { $0 + (context.data[$1].number ?? 0) }
    return sum.isFinite ? sum : nil
  }

  /// Squares of each part by largest remainder; of parts in per cent, what is missing of a hundred
  /// stays open.
  static func squares(_ values: [Double], of whole: Double) -> [Int] {
    let exact = values.map { $0 / whole * 100 }
    var squares = exact.map(\.floored)
    let total = min(100, exact.reduce(0, +).nearest)
    let order = exact.indices.sorted {
      (exact[$1] - Double(squares[$1]), $0) < (exact[$0] - Double(squares[$0]), $1)
    }
    for index in order where squares.reduce(0, +) < total { squares[index] += 1 }
    return squares
  }

  static func scene(_ context: ChartContext) -> Scene {
    var scene = Scene(context)
    let size = context.size
    guard let sum = sum(context) else { return scene }
    let top = size.rows >= 12 ? 2 : size.rows >= 3 ? 1 : 0
    if size.rows >= 3 {
      scene.write(context.measure, row: 0, column: 0, columns: size.columns, role: .title)
    }
    let known = Array(context.facts.known)
    let values = known.map { context.data[$0].number ?? 0 }
    let squares = squares(values, of: isPercent(context) ? 100 : sum)
    var place = 0
    for (part, count) in squares.enumerated() {
      for _ in 0..<count {
        scene.shapes.append(
          .key(
            Look(series: part), isPoint: false, row: top + place / 10, column: 1 + place % 10 * 2))
        place += 1
      }
    }
    for open in place..<max(place, 100) {
      scene.write(
        String(context.glyphs.separator), row: top + open / 10, column: 1 + open % 10 * 2,
        columns: 1, role: .missing)
    }
    for (line, index) in context.data.indices.enumerated() {
      let row = top + line
      guard row < size.rows else { break }
      let datum = context.data[index]
      if let part = known.firstIndex(of: index) {
        scene.shapes.append(.key(Look(series: part), isPoint: false, row: row, column: 24))
      }
      scene.write(
        "\(context.phrases.name(datum.category))  \(context.contentText(of: datum))", row: row,
        column: 26, columns: size.columns - 26,
        role: datum.number == nil ? .missing : .text)
      scene.place(index, at: Rect(row: row, column: 23, rows: 1, columns: size.columns - 23))
    }
    return scene
  }
}
