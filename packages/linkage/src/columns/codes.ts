/**
 * Room for one code per record, all zero. The memory is shared, so that worker threads read a table without copying it;
 * every column of a table gets its codes here.
 */
export function codesFor(records: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(records * Int32Array.BYTES_PER_ELEMENT))
}
