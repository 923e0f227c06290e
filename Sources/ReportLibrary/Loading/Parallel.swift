import Glibc
import Synchronization

/// Work on a second thread. Swift's tasks would need their pool, which takes
/// longer to start than a thread.
enum Parallel {
  /// Calls `body` with each of `0..<count` once, in no certain order, on this
  /// thread and a second one. Returns when all calls have returned.
  static func forEach(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let queue = Queue(count)
    let helper = count > 1 ? start { queue.drain(body) } : nil
    queue.drain(body)
    if let helper { pthread_join(helper, nil) }
  }

  /// Calls `body` on a thread of its own, which nobody waits for.
  static func detach(_ body: @escaping @Sendable () -> Void) {
    if let thread = start(body) { pthread_detach(thread) }
  }

  /// Nil when the system has no thread left.
  private static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let job = Unmanaged.passRetained(Job(body))
    var thread = pthread_t()
    let status = pthread_create(
      &thread, nil,
      { argument in
        if let argument { Unmanaged<Job>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      }, job.toOpaque())
    guard status == 0 else {
      job.release()
      return nil
    }
    return thread
  }

  private final class Job: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// The numbers that are still to be worked on.
  private final class Queue: Sendable {
    private let next = Atomic(0)
    private let count: Int

    init(_ count: Int) { self.count = count }

    func drain(_ body: (Int) -> Void) {
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        body(index)
      }
    }
  }
}
