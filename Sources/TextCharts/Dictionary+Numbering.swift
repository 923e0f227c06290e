extension Dictionary where Value == Int {
  /// The number of a key; one that has none yet gets the next. Keys are hashed once.
  mutating func number(of key: Key, next: Int) -> Int {
    func settle(_ slot: inout Int) -> Int {
      if slot < 0 { slot = next }
      return slot
    }
    return settle(&self[key, default: -1])
  }
}
