//! Counts the memory that is in use, so that a fuzz target can say how much one input took.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

/// Bytes in use, and the most that were since [`most_while`] began.
static LIVE: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// The system's memory, counted.
pub struct Counted;

fn came(bytes: usize) {
    let live = LIVE.fetch_add(bytes, Relaxed) + bytes;
    // Threads at once may leave a most that is a little low; a fuzzer's work is on one.
    if live > MOST.load(Relaxed) {
        MOST.store(live, Relaxed);
    }
}

// SAFETY: every call is handed on as it came; only numbers are kept.
unsafe impl GlobalAlloc for Counted {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        came(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        came(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, bytes: usize) -> *mut u8 {
        // The old and the new may be there at once.
        came(bytes);
        let moved = unsafe { System.realloc(at, layout, bytes) };
        LIVE.fetch_sub(if moved.is_null() { bytes } else { layout.size() }, Relaxed);
        moved
    }
}

/// Does some work on this thread and answers the most memory that was in use meanwhile, beyond what was before (bytes).
pub fn most_while(work: impl FnOnce()) -> usize {
    let before = LIVE.load(Relaxed);
    MOST.store(before, Relaxed);
    work();
    MOST.load(Relaxed) - before
}
