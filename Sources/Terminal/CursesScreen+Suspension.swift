import CNcurses
import TextGrid

extension CursesScreen {
  /// Gives the terminal to the shell and stops the process group, as Ctrl-Z does in a program
  /// that lets the terminal handle it. Returns when continued; ``InputEvent/resumed`` follows.
  public func suspend() {
    guard isOpen else { return }
    System.write(TerminalType.pasteOff, to: device.descriptor)
    endwin()
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

  func repaintAfterStop() {
    if let (rows, columns) = System.windowSize(of: device.descriptor),
      is_term_resized(rows, columns)
    {
      resizeterm(rows, columns)
      hasResized = true
    }
    wrefresh(term_curscr())
    System.write(TerminalType.pasteOn, to: device.descriptor)
    queue.append(.resumed)
  }
}
