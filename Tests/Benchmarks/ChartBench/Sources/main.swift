import Glibc
import TextCharts
import TextGrid

// Reads the name of a task from each line and draws it once; answers with the seconds it took.

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
  case "categories":
    let data = (0..<1000).map { index in
      Datum(
        key: index, category: "category \(index)", value: (numbers.next() * 1000).rounded(.down))
    }
    return Task(data: data, spec: ChartSpec(mark: .bar, categoryTitle: "category"))
  case "scatter", "histogram":
    let data = (0..<1_000_000).map { index in
      let x = numbers.next() * 100
      // Two of them make a triangular distribution.
      let value = (numbers.next() + numbers.next()) * 50
      return Datum(key: index, category: "point", value: value, x: x)
    }
    return Task(data: data, spec: ChartSpec(mark: name == "scatter" ? .scatter : .histogram))
  default: return nil
  }
}

var tasks: [String: Task] = [:]
let size = Size(columns: 200, rows: 60)
while let name = readLine() {
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
