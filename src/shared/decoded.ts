/** An address without its percent signs; as it stands where they mean nothing. */
export const decoded = (address: string): string => {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
};
