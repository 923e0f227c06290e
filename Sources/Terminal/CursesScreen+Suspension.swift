import CNcurses
import TextGrid

extension CursesScreen {
  /// Gives the terminal to the shell and stops the process group, as Ctrl-Z does in a program
  /// that lets the terminal handle it. Returns when continued; ``InputEvent/resumed`` follows.
  public func suspend() {
    guard isOpen else { return }
    leave()
    term_guard_stop_group()
    // The stop may reach us a moment later, through another thread; a group that nobody could
    // continue is not stopped at all.
    if !term_guard_take_continued() {
      _ = System.poll([signalPipe.readEnd], milliseconds: 50)
    }
    _ = signalPipe.drain()
    _ = term_guard_take_continued()
    term_guard_rearm()
    def_shell_mode()
    reset_prog_mode()
    repaintAfterStop()
  }

  /// Gives the terminal to the shell.
  func leave() {
    System.write(TerminalType.pasteOff + TerminalType.mouseOff, to: device.descriptor)
    if !type.hasTwoScreens {
      werase(term_stdscr())
      wrefresh(term_stdscr())
    }
    endwin()
  }

  func repaintAfterStop() {
    if type.hasTwoScreens { wrefresh(term_curscr()) } else { redraw() }
    System.write(TerminalType.pasteOn, to: device.descriptor)
    if decoder.expectsPointer { System.write(TerminalType.mouseOn, to: device.descriptor) }
    // A stopped program is not told of a new size.
    if let (rows, columns) = System.windowSize(of: device.descriptor) {
      hasResized = hasResized || is_term_resized(rows, columns)
    }
    queue.append(.resumed)
  }
}
