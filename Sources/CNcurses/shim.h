// What Swift cannot take from <ncurses.h> by itself: cast macros, globals,
// variadic and feature-guarded functions; and the signal handlers, which may
// only touch memory that exists before the signal comes.

#ifndef ZHITU_CNCURSES_SHIM_H
#define ZHITU_CNCURSES_SHIM_H

// Before <ncurses.h>: without it there is no cchar_t, and a define in the
// package manifest does not reach the importers of a system library.
#define NCURSES_WIDECHAR 1

#include <errno.h>
#include <ncurses.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

// ---------------------------------------------------------------- constants

static const attr_t TERM_NORMAL = A_NORMAL;
static const attr_t TERM_BOLD = A_BOLD;
static const attr_t TERM_DIM = A_DIM;
static const attr_t TERM_ITALIC = A_ITALIC;
static const attr_t TERM_UNDERLINE = A_UNDERLINE;
static const attr_t TERM_REVERSE = A_REVERSE;

// ------------------------------------------------------- globals of ncurses

static inline WINDOW *term_stdscr(void) { return stdscr; }
static inline WINDOW *term_curscr(void) { return curscr; }
static inline int term_rows(void) { return getmaxy(stdscr); }
static inline int term_columns(void) { return getmaxx(stdscr); }
static inline int term_colors(void) { return COLORS; }
static inline int term_color_pairs(void) { return COLOR_PAIRS; }

// -------------------------------------------------------------- characters

extern int wcwidth(wchar_t scalar);

/// Columns ncurses will count for one scalar: -1 when the C library does not
/// know it as printable.
static inline int term_scalar_width(unsigned scalar) { return wcwidth((wchar_t)scalar); }

/// `setcchar` with an extended pair: the plain one wraps pairs above 255.
/// `scalars` holds one spacing scalar and at most four combining ones, then 0.
static inline int term_set_cell(
    cchar_t *cell, const unsigned *scalars, attr_t attributes, int pair) {
  wchar_t text[CCHARW_MAX + 1];
  int count = 0;
  while (count < CCHARW_MAX && scalars[count] != 0) {
    text[count] = (wchar_t)scalars[count];
    count += 1;
  }
  text[count] = 0;
  return setcchar(cell, text, attributes, 0, &pair);
}

// ------------------------------------------------------------ capabilities

/// A string capability, or NULL when the terminal lacks it or `name` is none.
static inline const char *term_string_capability(const char *name) {
  const char *value = tigetstr((char *)name);
  return value == (const char *)-1 ? NULL : value;
}

/// A flag of the terminal: 1 set, 0 not set, -1 when `name` is none.
static inline int term_flag_capability(const char *name) { return tigetflag((char *)name); }

/// A number of the terminal, negative when it has none or `name` is none.
static inline int term_number_capability(const char *name) { return tigetnum((char *)name); }

// From <term.h>, which is not included: it turns `bell`, `lines`, `tab` and
// some hundred other words into macros.
extern const char *const boolnames[];
extern const char *const numnames[];
extern const char *const strnames[];

// The names of the standard capabilities, NULL behind the last.
static inline const char *term_boolean_name(int index) { return boolnames[index]; }
static inline const char *term_number_name(int index) { return numnames[index]; }
static inline const char *term_string_name(int index) { return strnames[index]; }

struct term;
extern int setupterm(const char *name, int descriptor, int *status);
extern int del_curterm(struct term *terminal);
extern struct term *set_curterm(struct term *terminal);

/// Frees what `setupterm` made, so that `newterm` starts afresh.
static inline void term_forget_setup(void) {
  struct term *terminal = set_curterm(NULL);
  if (terminal != NULL) {
    del_curterm(terminal);
  }
}

// ------------------------------------------------------------------- guard
// One process has one terminal, and a signal handler has no argument for it:
// so here, and only here, is state of the whole process. `weak` lets every
// object file that imports this header share the one copy, and without the
// initialiser none of them would define it.

enum { TERM_SIGNALS = 65, TERM_RESTORE_MAX = 512, TERM_STACK = 65536 };

struct term_guard {
  volatile sig_atomic_t armed;
  volatile sig_atomic_t terminate;  // the first signal that asked us to end
  volatile sig_atomic_t stop;       // SIGTSTP came
  volatile sig_atomic_t continued;  // SIGCONT came
  int tty;
  pid_t parent;  // who started us
  int bell;  // write end of a pipe: a byte in it ends poll()
  struct termios shell_modes;
  char restore[TERM_RESTORE_MAX];
  size_t restore_length;
  bool has_exit_handler;
  bool is_ours[TERM_SIGNALS];
  struct sigaction previous[TERM_SIGNALS];
  char stack[TERM_STACK];  // a stack overflow leaves no other
};

__attribute__((weak, visibility("hidden"))) struct term_guard term_guard_state = {0};

static inline void term_guard_ring(void) {
  int saved = errno;
  (void)!write(term_guard_state.bell, "", 1);
  errno = saved;
}

/// Gives the terminal back by write() and tcsetattr() alone.
static inline void term_guard_restore(void) {
  if (!term_guard_state.armed) {
    return;
  }
  term_guard_state.armed = 0;
  int saved = errno;
  (void)!write(
      term_guard_state.tty, term_guard_state.restore, term_guard_state.restore_length);
  tcsetattr(term_guard_state.tty, TCSANOW, &term_guard_state.shell_modes);
  errno = saved;
}

static inline void term_guard_release(int number) {
  if (term_guard_state.is_ours[number]) {
    term_guard_state.is_ours[number] = false;
    sigaction(number, &term_guard_state.previous[number], NULL);
  }
}

/// SIGILL and its like: restore, then let the earlier handler (the runtime's
/// backtrace, or the default) have it. A fault of the processor comes again by
/// itself when we return, with its own context; a sent signal has to be sent on.
static inline void term_guard_on_fault(int number, siginfo_t *info, void *context) {
  (void)context;
  term_guard_restore();
  term_guard_release(number);
  bool comes_again = info != NULL && info->si_code > 0 && number != SIGTRAP
      && number != SIGABRT && number != SIGQUIT;
  if (!comes_again) {
    raise(number);
  }
}

/// SIGTERM, SIGHUP, SIGINT: the first is a request, the second an order.
static inline void term_guard_on_request(int number) {
  if (term_guard_state.terminate == 0) {
    term_guard_state.terminate = number;
    term_guard_ring();
  } else {
    term_guard_restore();
    signal(number, SIG_DFL);
    raise(number);
  }
}

static inline void term_guard_on_job_control(int number) {
  if (number == SIGTSTP) {
    term_guard_state.stop = 1;
  } else {
    term_guard_state.continued = 1;
  }
  term_guard_ring();
}

/// SIGWINCH belongs to ncurses; we only see to it that poll() ends, whichever
/// thread the signal was delivered to.
static inline void term_guard_on_resize(int number) {
  void (*handler)(int) = term_guard_state.previous[number].sa_handler;
  if (handler != SIG_DFL && handler != SIG_IGN) {
    handler(number);
  }
  term_guard_ring();
}

static inline void term_guard_catch(
    int number, void (*handler)(int), void (*fault)(int, siginfo_t *, void *)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  if (fault != NULL) {
    action.sa_sigaction = fault;
    action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  } else {
    action.sa_handler = handler;
  }
  if (term_guard_state.is_ours[number]) {
    sigaction(number, &action, NULL);
    return;
  }
  sigaction(number, NULL, &term_guard_state.previous[number]);
  // Someone (nohup, a shell without job control) wants it ignored.
  if (fault == NULL && number != SIGWINCH
      && term_guard_state.previous[number].sa_handler == SIG_IGN) {
    return;
  }
  term_guard_state.is_ours[number] = true;
  sigaction(number, &action, NULL);
}

/// Before `newterm`: remembers the modes of `tty` and takes the signals, so
/// that ncurses does not put handlers of its own there.
static inline void term_guard_arm(int tty, int bell) {
  struct term_guard *guard = &term_guard_state;
  guard->tty = tty;
  guard->bell = bell;
  guard->restore_length = 0;
  guard->parent = getppid();
#ifdef __linux__
  // A parent that is killed takes nobody along: the shell behind it would draw its prompt over us
  // and share our keys. This signal does no harm when it comes for another reason.
  prctl(PR_SET_PDEATHSIG, SIGCONT);
#endif
  guard->terminate = guard->stop = guard->continued = 0;
  tcgetattr(tty, &guard->shell_modes);
  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE)) {
    stack.ss_sp = guard->stack;
    stack.ss_size = sizeof guard->stack;
    stack.ss_flags = 0;
    sigaltstack(&stack, NULL);
  }
  static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT};
  for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i += 1) {
    term_guard_catch(faults[i], NULL, term_guard_on_fault);
  }
  term_guard_catch(SIGTERM, term_guard_on_request, NULL);
  term_guard_catch(SIGHUP, term_guard_on_request, NULL);
  term_guard_catch(SIGINT, term_guard_on_request, NULL);
  term_guard_catch(SIGTSTP, term_guard_on_job_control, NULL);
  term_guard_catch(SIGCONT, term_guard_on_job_control, NULL);
  if (!guard->has_exit_handler) {
    guard->has_exit_handler = true;
    atexit(term_guard_restore);
  }
  guard->armed = 1;
}

/// After `newterm`: what to write to give the terminal back, and SIGWINCH on
/// top of the handler ncurses has installed.
static inline void term_guard_complete(const char *restore, size_t length) {
  if (length > TERM_RESTORE_MAX) {
    length = TERM_RESTORE_MAX;
  }
  memcpy(term_guard_state.restore, restore, length);
  term_guard_state.restore_length = length;
  term_guard_catch(SIGWINCH, term_guard_on_resize, NULL);
}

/// After `endwin`: the signals go back to whoever had them.
static inline void term_guard_disarm(void) {
  term_guard_state.armed = 0;
  for (int number = 1; number < TERM_SIGNALS; number += 1) {
    term_guard_release(number);
  }
}

static inline bool term_guard_is_armed(void) { return term_guard_state.armed != 0; }

/// The first signal that asked the program to end, 0 when none did.
static inline int term_guard_termination(void) { return (int)term_guard_state.terminate; }

/// Whether SIGTSTP came since the last call.
static inline bool term_guard_take_stop(void) {
  bool came = term_guard_state.stop != 0;
  term_guard_state.stop = 0;
  return came;
}

/// Whether SIGCONT came since the last call.
static inline bool term_guard_take_continued(void) {
  bool came = term_guard_state.continued != 0;
  term_guard_state.continued = 0;
  return came;
}

/// Whether the process that started us is gone.
static inline bool term_guard_lost_parent(void) {
  return getppid() != term_guard_state.parent;
}

/// Lets the modes be set even when the terminal has gone to another process group; else that
/// would stop us, or fail.
static inline void term_guard_insist(void) { signal(SIGTTOU, SIG_IGN); }

/// Stops the process group as the terminal driver would. Returns at once when
/// nobody is there to continue it (an orphaned group is never stopped).
static inline void term_guard_stop_group(void) {
  term_guard_state.armed = 0;
  term_guard_state.continued = 0;
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
}

/// After the stop: the modes may have been changed from the shell meanwhile.
static inline void term_guard_rearm(void) {
  tcgetattr(term_guard_state.tty, &term_guard_state.shell_modes);
  term_guard_catch(SIGTSTP, term_guard_on_job_control, NULL);
  term_guard_state.stop = 0;
  term_guard_state.armed = 1;
}

#endif
