export function GhostSettings() {
  return null;
}
