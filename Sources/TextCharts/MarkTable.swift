import TextGrid

/// The places of data in a chart. Where many data share a place, as those in one bin do, it is kept
/// once.
struct MarkTable: Hashable, Sendable {
  private let data: [Datum]
  private var areas = [Rect(Size(columns: 0, rows: 0))]
  /// For each datum, which of the areas; the first is that of data without a place.
  private var slots: [UInt32]

  init(_ data: [Datum]) {
    self.data = data
    slots = Array(repeating: 0, count: data.count)
  }

  var count: Int { data.count }

  subscript(datum: Int) -> Mark {
    Mark(key: data[datum].key, datum: datum, area: areas[Int(slots[datum])])
  }

  /// An area that data can be put in.
  mutating func add(_ area: Rect) -> UInt32 {
    areas.append(area)
    return UInt32(truncatingIfNeeded: areas.count - 1)
  }

  mutating func put(_ datum: Int, in slot: UInt32) { slots[datum] = slot }

  /// Puts many data in areas at once.
  mutating func put(_ body: (_ slots: inout UnsafeMutableBufferPointer<UInt32>) -> Void) {
    slots.withUnsafeMutableBufferPointer { body(&$0) }
  }

  static func == (left: Self, right: Self) -> Bool {
    left.count == right.count && (0..<left.count).allSatisfy { left[$0] == right[$0] }
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(areas)
    hasher.combine(slots)
  }
}
