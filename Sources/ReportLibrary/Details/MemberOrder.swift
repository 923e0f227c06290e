/// The order of names that have one of their own: bands of pay, years of experience, ages, degrees,
/// tiers of cities.
enum MemberOrder {
  /// The names from the least to the greatest, those that name no grade (不限, 不明, 其他) behind;
  /// as they came where one of the others is of no known scale.
  static func sorted(_ names: [String]) -> [String] {
    let graded = names.filter { !isUngraded($0) }
    for scale in scales {
      let places = graded.map(scale)
      guard !places.contains(where: { $0 == nil }) else { continue }
      let order = zip(graded, places).enumerated().sorted { left, right in
        let (first, second) = (left.element.1 ?? [], right.element.1 ?? [])
        return first == second
          ? left.offset < right.offset : first.lexicographicallyPrecedes(second)
      }
      return order.map(\.element.0) + names.filter(isUngraded)
    }
    return names
  }

  /// Whether a name stands for what is left of a whole. `其他传统行业应用` is a name of its own.
  static func isRest(_ name: String) -> Bool {
    name.count <= 4 && ["其他", "其它", "未述"].contains { name.hasPrefix($0) }
  }

  private static func isUngraded(_ name: String) -> Bool {
    isRest(name) || ["不限", "不明", "未标明"].contains { name.contains($0) }
  }

  /// Where a name stands; nil for a name of another scale.
  private typealias Scale = @Sendable (_ name: String) -> [Double]?

  private static let scales: [Scale] = [degree, ordinal, range]

  /// `大专以下` stands below 大专, `大专及以上` above it.
  private static let degree: Scale = { name in
    let degrees = ["初中", "高中", "中专", "大专", "本科", "硕士", "博士"]
    let found = degrees.indices.filter { name.contains(degrees[$0]) }.map(Double.init)
    guard !found.isEmpty else { return nil }
    return found.map { $0 + side(of: name) / 4 }
  }

  /// `一线城市`, `第二次浪潮`.
  private static let ordinal: Scale = { name in
    let digits = Array("一二三四五六七八九十")
    let start = name.hasPrefix("第") ? name.dropFirst() : name[...]
    return start.first.flatMap { digits.firstIndex(of: $0) }.map { [Double($0)] }
  }

  /// `1年以内`, `1-3年`, `10年以上`, `100K以上`; students and graduates have no years yet.
  private static let range: Scale = { name in
    if name.contains("应届") { return [-1] }
    let numbers = name.split { !("0"..."9").contains($0) }.compactMap { Double($0) }
    guard let first = numbers.first else { return nil }
    let side = side(of: name)
    return side < 0
      ? [0, first] : [first, side > 0 ? .infinity : numbers.dropFirst().first ?? first]
  }

  /// Below a grade, at it, or above it.
  private static func side(of name: String) -> Double {
    if name.contains("以上") { return 1 }
    return ["以下", "以内"].contains { name.contains($0) } ? -1 : 0
  }
}
