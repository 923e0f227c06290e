import Glibc
import TextCharts
import TextGrid

// Reads the name of a task from each line and draws it once; answers with the seconds it took. A
// kind of chart is the task to draw a thousand categories as that; `kinds` lists them.

/// Numbers that any language makes alike: Knuth's linear congruential generator (MMIX).
struct Numbers {
  private var state: UInt64 = 2023

  /// From 0 to 1.
  mutating func next() -> Double {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(state >> 11) / 0x1p53
  }
}

struct Task {
  let data: [Datum]
  let spec: ChartSpec
}

func task(_ name: String) -> Task? {
  var numbers = Numbers()
  switch name {
  case "million grouped":
    let data = (0..<1_000_000).map { index in
      let x = numbers.next() * 100
      let value = (numbers.next() + numbers.next()) * 50
      return Datum(
        key: index, category: "point", group: ["one", "two", "three"][index % 3], value: value,
        x: x)
    }
    return Task(data: data, spec: ChartSpec(mark: .scatter))
  case "million scatter", "million histogram":
    let data = (0..<1_000_000).map { index in
      let x = numbers.next() * 100
      // Two of them make a triangular distribution.
      let value = (numbers.next() + numbers.next()) * 50
      return Datum(key: index, category: "point", value: value, x: x)
    }
    return Task(
      data: data, spec: ChartSpec(mark: name.hasSuffix("scatter") ? .scatter : .histogram))
  default: return MarkType(rawValue: name).map { thousand($0, &numbers) }
  }
}

/// A thousand categories as a kind of chart, with what it asks for.
func thousand(_ mark: MarkType, _ numbers: inout Numbers) -> Task {
  let isGrouped: Set<MarkType> = [
    .stacked, .normalized, .diverging, .slope, .dumbbell, .heatmap, .matrix, .multiples,
  ]
  let data = (0..<1000).flatMap { index -> [Datum] in
    (0..<(isGrouped.contains(mark) ? 2 : 1)).map { group in
      let value = (numbers.next() * 1000).rounded(.down)
      return Datum(
        key: index, category: "人工智能岗位 \(index)",
        group: isGrouped.contains(mark) ? ["one", "two"][group] : nil, value: value,
        end: mark == .interval ? value + 10 : nil, x: mark == .scatter ? Double(index) : nil,
        date: mark == .timeline
          ? CalendarDate(year: 1900 + index % 120, month: 1 + index % 12) : nil,
        path: [.tree, .icicle, .treemap].contains(mark) ? ["branch \(index % 20)"] : [])
    }
  }
  return Task(data: data, spec: ChartSpec(mark: mark, categoryTitle: "category"))
}

var tasks: [String: Task] = [:]
let size = Size(columns: 200, rows: 60)
while let name = readLine() {
  if name == "kinds" {
    print(MarkType.allCases.map(\.rawValue).joined(separator: " "))
    fflush(nil)
    continue
  }
  guard let task = tasks[name] ?? task(name) else {
    print("unknown task \(name)")
    break
  }
  tasks[name] = task
  let start = ContinuousClock.now
  let chart = drawChart(task.data, spec: task.spec, size: size)
  let text = chart.grid.text()
  let duration = ContinuousClock.now - start
  let seconds = Double(duration.components.attoseconds) / 1e18 + Double(duration.components.seconds)
  print(text.isEmpty ? "empty" : "\(seconds)")
  fflush(nil)
}
