const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Whether the semantic version `one` comes after `other`; both as a manifest has them, three numbers. */
export const isNewerVersion = (one: string, other: string): boolean => {
  const [ones, others] = [numbersOf(one), numbersOf(other)];
  for (const [index, number] of ones.entries()) {
    const difference = number - (others[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
};
