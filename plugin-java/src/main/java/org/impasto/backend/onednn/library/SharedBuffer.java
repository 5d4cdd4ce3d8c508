package org.impasto.backend.onednn.library;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;
import org.bytedeco.javacpp.Pointer;

/**
 * One piece of native memory that several descriptions look into. It is as large as the largest
 * needs, and is allocated after all have been attached. Parts of a plan that never work at the same
 * time share it.
 */
public final class SharedBuffer {
  private record View(memory memory, long start) {}

  private final Library library;
  private final List<View> views = new ArrayList<>();
  private long bytes;
  private boolean allocated;

  public SharedBuffer(Library library) {
    this.library = library;
  }

  public memory attach(memory.desc desc) {
    return attach(desc, 0);
  }

  /**
   * @param offset of the description's first element from the buffer's start, in numbers of its
   *     type
   */
  public memory attach(memory.desc desc, long offset) {
    if (allocated) {
      throw new IllegalStateException("A buffer was attached to after it had been allocated.");
    }
    memory memory = library.placeless(desc);
    long start = offset * Library.bytes(desc.get_data_type());
    views.add(new View(memory, start));
    bytes = Math.max(bytes, start + desc.get_size());
    return memory;
  }

  /** Allocates once; later calls do nothing. */
  public void allocate() {
    if (allocated || views.isEmpty()) {
      return;
    }
    allocated = true;
    memory whole = library.allocate(Library.dense((bytes + Float.BYTES - 1) / Float.BYTES));
    Pointer start = whole.get_data_handle();
    for (View view : views) {
      view.memory().set_data_handle(Library.at(start, view.start()));
    }
  }
}
