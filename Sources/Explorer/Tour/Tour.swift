/// How far the reader is in the tour.
struct Tour: Hashable, Sendable {
  var step = 0
  /// Whether the reader has pressed keys of his own since the step was shown.
  var isTouched = false

  var current: TourStep { TourStep.all[step] }
  var isLast: Bool { step == TourStep.all.count - 1 }
}
