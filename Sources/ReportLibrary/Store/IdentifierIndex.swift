import ReportModel

/// Finds records by id: open addressing over the id bytes in the tables, which
/// builds several times faster than a dictionary of Strings.
struct IdentifierIndex: Sendable {
  /// A record's place: its kind and its row.
  struct Entry: Sendable, Hashable {
    var kind: UInt8
    var row: UInt32
  }

  private struct Slot: Sendable {
    /// The hash of the id, kept so that most other ids need not be compared.
    var hash: UInt32
    /// Where the id stands in the tables' bytes; empty in a free slot, as no
    /// id is.
    var id: Table.CellRange
    var entry: Entry
  }

  private var slots: [Slot]
  private let mask: Int
  /// The texts of all tables, which hold the ids.
  private let bytes: [UInt8]

  /// Takes up the records of all tables; `report` hears of each that has the
  /// id of one before it.
  init(_ tables: [Table], report: (_ table: Table, _ row: Int, _ first: Entry) -> Void) {
    let count = tables.reduce(0) { $0 + $1.count }
    var size = 16
    while size < count * 2 { size *= 2 }
    let free = Slot(
      hash: 0, id: Table.CellRange(start: 0, end: 0), entry: Entry(kind: 0, row: 0))
    slots = Array(repeating: free, count: size)
    mask = size - 1
    bytes = tables.first?.bytes ?? []
    for table in tables {
      for row in 0..<table.count {
        let id = table.cell(row: row, column: 0)
        guard !id.isEmpty else { continue }
        let entry = Entry(kind: UInt8(table.kind.rawValue), row: UInt32(row))
        if let first = insert(id, entry) { report(table, row, first) }
      }
    }
  }

  /// The record whose id stands in a cell of the tables.
  func find(_ id: Table.CellRange) -> Entry? {
    bytes.withUnsafeBytes { bytes in
      find(UnsafeRawBufferPointer(rebasing: bytes[id.indices]), in: bytes)
    }
  }

  func find(_ id: String) -> Entry? {
    var id = id
    return id.withUTF8 { id in
      bytes.withUnsafeBytes { find(UnsafeRawBufferPointer(id), in: $0) }
    }
  }

  private func find(
    _ id: UnsafeRawBufferPointer, in bytes: UnsafeRawBufferPointer
  ) -> Entry? {
    let slot = slots[slot(of: id, Self.hash(of: id), in: bytes)]
    return slot.id.isEmpty ? nil : slot.entry
  }

  /// Adds a record; the one already there under the same id, if any.
  private mutating func insert(_ id: Table.CellRange, _ entry: Entry) -> Entry? {
    let (hash, place) = bytes.withUnsafeBytes { bytes in
      let key = UnsafeRawBufferPointer(rebasing: bytes[id.indices])
      let hash = Self.hash(of: key)
      return (hash, slot(of: key, hash, in: bytes))
    }
    if !slots[place].id.isEmpty { return slots[place].entry }
    slots[place] = Slot(hash: hash, id: id, entry: entry)
    return nil
  }

  /// Eight bytes at a time, multiplied and folded.
  private static func hash(of id: UnsafeRawBufferPointer) -> UInt32 {
    func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      return product.high ^ product.low
    }
    var hash = UInt64(id.count)
    var offset = 0
    while offset + 8 <= id.count {
      hash = mixed(hash, id.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    let rest = id[offset...].reduce(0) { $0 << 8 | UInt64($1) }
    return UInt32(truncatingIfNeeded: mixed(hash, rest))
  }

  /// The slot that holds `id`, or the free one where it would go.
  private func slot(
    of id: UnsafeRawBufferPointer, _ hash: UInt32, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    var place = Int(hash) & mask
    while !slots[place].id.isEmpty {
      let slot = slots[place]
      if slot.hash == hash, bytes[slot.id.indices].elementsEqual(id) { return place }
      place = (place + 1) & mask
    }
    return place
  }
}
