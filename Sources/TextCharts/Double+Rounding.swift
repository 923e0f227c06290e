/// Rounding to whole numbers without the C mathematics library, which a program that has neither
/// Foundation nor Glibc does not link. For values that `Int` holds. Written without branches, as
/// these are not foreseeable and a million points are rounded twice.
extension Double {
  /// The largest whole number that is not greater.
  var floored: Int {
    let whole = Int(self)
    return whole &- (Double(whole) > self ? 1 : 0)
  }

  /// The smallest whole number that is not less.
  var raised: Int { -(-self).floored }

  /// The nearest whole number; the larger one of two.
  var nearest: Int {
    let below = floored
    return below &+ (self - Double(below) < 0.5 ? 0 : 1)
  }

  /// The largest number without a fraction that is not greater, of any number.
  var integralBelow: Double { abs(self) >= 0x1p53 ? self : Double(floored) }

  /// The smallest number without a fraction that is not less.
  var integralAbove: Double { abs(self) >= 0x1p53 ? self : Double(raised) }

  /// Whether there is no fraction; true for infinities, too large to have one.
  var isIntegral: Bool {
    abs(self) >= 0x1p53 || Double(Int(self)) == self
  }
}
