/** Something that is told values, and passes on what they come to. */
export interface Pace<T> {
  readonly tell: (value: T) => void;
  readonly end: () => void;
}

/**
 * Passes a value on at once, but no two within `everyMs`: of those that come in between the last one counts. What was
 * passed on last is not passed on again.
 */
export function atMostEvery<T>(everyMs: number, pass: (value: T) => void): Pace<T> {
  let passed: string | null = null;
  let next: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const passOn = (value: T) => {
    const said = JSON.stringify(value);
    if (said === passed) return;
    passed = said;
    timer = setTimeout(rested, everyMs);
    pass(value);
  };
  const rested = () => {
    timer = null;
    const waiting = next;
    next = null;
    if (waiting) passOn(waiting.value);
  };
  return {
    tell: (value) => {
      if (timer === null) passOn(value);
      else next = { value };
    },
    end: () => {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      next = null;
    },
  };
}
