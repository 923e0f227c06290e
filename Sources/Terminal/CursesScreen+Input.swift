import CNcurses
import TextGrid

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension CursesScreen {
  public func nextEvent(timeoutMilliseconds: Int?) -> InputEvent? {
    let end = timeoutMilliseconds.map { System.monotonicMilliseconds() + max(0, $0) }
    while isOpen {
      takeSignals()
      readKeyboard()
      if let event = takeEvent() { return event }
      let rest = end.map { max(0, $0 - System.monotonicMilliseconds()) }
      let isPatient = decoder.patience.map { $0 <= rest ?? .max } ?? false
      let limit = isPatient ? decoder.patience : rest
      guard wait(milliseconds: limit) == .nothing else { continue }
      if isPatient {
        take(decoder.flush())
        adjustKeypad()
      } else if let end, System.monotonicMilliseconds() >= end {
        return nil
      }
    }
    return .hangup
  }

  /// What is ready, the most pressing first.
  private func takeEvent() -> InputEvent? {
    if hasResized {
      hasResized = false
      if let newest = fitLibrary(), newest != size {
        size = newest
        return .resize(newest)
      }
      // There and back again: what is on the screen may have been cut off meanwhile.
      wrefresh(term_curscr())
    }
    if !queue.isEmpty { return queue.removeFirst() }
    if wakePipe.drain() { return .wake }
    return isHungUp ? .hangup : nil
  }

  /// Gives the library the size the terminal has now, whichever of many changes brought us here;
  /// by itself it only takes it when it refreshes a window. What is on the screen is unknown then.
  private func fitLibrary() -> Size? {
    guard let (rows, columns) = System.windowSize(of: device.descriptor) else { return nil }
    if is_term_resized(rows, columns) {
      resizeterm(rows, columns)
      shown = nil
    }
    return Size(columns: Int(term_columns()), rows: Int(term_rows()))
  }

  private enum Wait {
    case something, nothing
  }

  private func wait(milliseconds: Int?) -> Wait {
    let found = System.poll(
      [device.descriptor, wakePipe.readEnd, signalPipe.readEnd], milliseconds: milliseconds)
    if found[2] != 0 { _ = signalPipe.drain() }
    let keyboard = Int32(found[0])
    if keyboard & (POLLHUP | POLLERR | POLLNVAL) != 0 {
      isHungUp = true
    } else if keyboard & POLLIN != 0, System.bytesWaiting(on: device.descriptor) == 0 {
      // The end of a file is always readable.
      isHungUp = true
    }
    return found.allSatisfy { $0 == 0 } ? .nothing : .something
  }

  private func takeSignals() {
    if term_guard_take_stop() {
      suspend()
    } else if term_guard_take_continued() {
      if term_guard_lost_parent() {
        isHungUp = true
        return
      }
      // Stopped by SIGSTOP, which cannot be caught: what is on the screen now is anyone's guess.
      reset_prog_mode()
      repaintAfterStop()
    }
    if term_guard_termination() != 0 { isHungUp = true }
  }

  /// Reads what is there, up to the first event.
  func readKeyboard() {
    while queue.isEmpty {
      errno = 0
      let number = wgetch(keyboard)
      switch number {
      case ERR:
        // The terminal is another group's, and nobody is left to give it back to ours.
        if errno == EIO { isHungUp = true }
        return
      case KEY_RESIZE:
        hasResized = true
      case 0...255:
        take(decoder.feed(.byte(UInt8(number))))
        adjustKeypad()
      default:
        take(decoder.feed(.key(Key(number: number))))
      }
    }
  }

  private func adjustKeypad() {
    if is_keypad(keyboard) == decoder.isPasting { keypad(keyboard, !decoder.isPasting) }
  }

  /// Turns what was understood into events.
  func take(_ tokens: [InputDecoder.Token]) {
    for token in tokens {
      switch token {
      case .key(.control("z")): suspend()
      case .key(let key): queue.append(.key(key))
      case .paste(let text): queue.append(.paste(text))
      case .pointer(let pointer): queue.append(.pointer(pointer))
      case .answer(let answer): takeAnswer(answer)
      }
    }
  }
}
