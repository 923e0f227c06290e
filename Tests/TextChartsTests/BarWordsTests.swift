import TestSupport
import Testing
import TextGrid

@testable import TextCharts

struct BarWordsTests {
  private func words(
    _ data: [Datum], _ spec: ChartSpec, language: ChartLanguage = .chinese
  ) -> [String] {
    drawChart(
      data, spec: spec, size: Size(columns: 0, rows: 0), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: language
    ).words
  }

  private let spec = ChartSpec(
    categoryTitle: "城市", measureTitle: "岗位数量", unit: "个", isWhole: true)

  @Test func sayKindExtremesAndShares() {
    let data = [("北京", 60.0), ("上海", 30), ("深圳", 10)].enumerated().map {
      Datum(key: $0, category: $1.0, value: $1.1)
    }
    #expect(
      words(data, spec) == [
        "条形图，岗位数量（个），按城市，共 3 项。", "最大 北京，60 个，占合计 60%；最小 深圳，10 个；各项合计 100 个。",
      ])
    #expect(
      words(data, spec, language: .english) == [
        "Bar chart of 岗位数量 (个) by 城市, 3 items.",
        "Largest 北京, 60 个, 60% of the total; smallest 深圳, 10 个; sum 100 个.",
      ])
  }

  /// What is lost with its name is missing all the same.
  @Test func sayWhatIsLostWithItsName() {
    let data = [("北京", 60.0), ("上海", 30)].enumerated().map {
      Datum(key: $0, category: $1.0, value: $1.1)
    }
    var ranking = spec
    ranking.unnamedCount = 8
    #expect(
      words(data, ranking) == [
        "条形图，岗位数量（个），按城市，共 2 项。",
        "最大 北京，60 个，占已知合计 66.7%；最小 上海，30 个；已知各项合计 90 个。", "另有 8 项连名称也不存。",
      ])
    let chart = drawChart(
      data, spec: ranking, size: Size(columns: 60, rows: 8), cursor: nil, glyphs: .blocks,
      metrics: .init(), language: .chinese)
    #expect(chart.grid.text().contains("2/10"))
  }

  /// Several equal ones have their share each.
  @Test func sayTheShareOfEach() {
    let data = [9.0, 40, 40, 11].enumerated().map {
      Datum(key: $0, category: "c\($0)", value: $1)
    }
    #expect(words(data, spec)[1] == "最大 c1、c2，40 个，各占合计 40%；最小 c0，9 个；各项合计 100 个。")
    #expect(
      words(data, spec, language: .english)[1]
        == "Largest c1, c2, 40 个, each 40% of the total; smallest c0, 9 个; sum 100 个.")
  }

  @Test func sayWhatIsNotThere() {
    let data = [
      Datum(key: 0, category: "a", value: nil, status: .missing),
      Datum(key: 1, category: "", value: 3, printed: "近3", status: .derived),
      Datum(key: 2, category: "c", value: nil, words: "多数"),
      Datum(key: 3, category: "d", value: nil, status: .notApplicable),
      Datum(key: 4, category: "e", value: 3),
    ]
    #expect(
      words(data, spec) == [
        "条形图，岗位数量（个），按城市，共 5 项。", "有数的 2 项都是 近3* 个；已知各项合计 6 个。",
        "缺 1 项（a）；1 项只有文字（c“多数”）；1 项不适用（d）；1 项由推算得出，以 * 标出。",
      ])
    #expect(words([data[0]], spec)[1] == "没有一项有数。")
    #expect(words([data[4]], spec)[1] == "只有 e 有数，3 个。")
    #expect(words([], spec) == ["条形图，岗位数量（个），按城市，共 0 项。", "没有数据。"])
  }

  @Test func sayGroupsAndTies() {
    let data = (0..<8).map {
      Datum(key: $0, category: "类\($0 / 2)", group: ["甲", "乙"][$0 % 2], value: $0 == 0 ? 9 : 1)
    }
    var spec = spec
    spec.groupTitle = "组"
    spec.isWhole = false
    #expect(
      words(data, spec) == [
        "分组条形图，岗位数量（个），按城市和组，共 4 类 8 项。",
        "最大 类0 甲，9 个；最小 类0 乙、类1 甲、类1 乙 等 7 项，1 个。",
      ])
  }

  @Test func agreeWithRandomData() throws {
    var generator = SeededGenerator(seed: 9)
    for round in 0..<200 {
      let data = RandomData.make(
        ValueKind.allCases[round % ValueKind.allCases.count],
        count: Int.random(in: 1...30, using: &generator), using: &generator)
      let words = words(data, spec)
      #expect(words[0].hasSuffix("共 \(data.count) 项。"))
      let known = data.filter {
        $0.status != .missing && $0.status != .notApplicable && $0.value?.isFinite == true
      }
      let text = words.joined()
      if let largest = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }) {
        let number =
          largest.printed.isEmpty ? NumberFormat.text(try #require(largest.value)) : largest.printed
        let ties = known.filter { $0.value == largest.value }
        #expect(ties.contains { text.contains($0.printed.isEmpty ? number : $0.printed) })
        if known.count == 1 || ties.count < known.count {
          let name = printable(ties[0].category)
          #expect(text.contains(name.allSatisfy { $0 == " " } ? "（无名）" : name))
        }
      } else {
        #expect(text.contains("没有一项有数"))
      }
      let isWorded = { (datum: Datum) in !datum.words.isEmpty }
      let silent = data.filter {
        $0.status == .missing || $0.status != .notApplicable && $0.value?.isFinite != true
      }
      let missing = silent.count { !isWorded($0) }
      #expect(text.contains("缺 \(missing) 项") == (missing > 0))
      let worded = silent.count(where: isWorded)
      #expect(text.contains("\(worded) 项只有文字") == (worded > 0))
      #expect(words.allSatisfy { printable($0) == $0 })
      #expect(words.allSatisfy { $0.hasSuffix("。") })
    }
  }

  @Test func sharesNeedAWhole() {
    var spec = spec
    spec.isWhole = false
    let data = [Datum(key: 0, category: "a", value: 1), Datum(key: 1, category: "b", value: 3)]
    #expect(!words(data, spec).joined().contains("合计"))
    spec.isWhole = true
    spec.unit = "%"
    #expect(words(data, spec)[1] == "最大 b，3%；最小 a，1%；各项合计 4%。")
    let negative = data + [Datum(key: 2, category: "c", value: -1)]
    #expect(!words(negative, spec).joined().contains("合计"))
  }
}
