export function PacksPage() {
  return null;
}
