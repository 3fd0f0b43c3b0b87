interface Battery extends EventTarget {
  readonly charging: boolean;
  readonly level: number;
}

const LOW = 0.2;
let battery: Battery | null = null;

/** Chromium alone tells; others are taken to have enough. */
void (navigator as { getBattery?: () => Promise<Battery> }).getBattery?.().then(
  (found) => {
    battery = found;
  },
  () => undefined,
);

export const batteryIsLow = (): boolean => battery !== null && !battery.charging && battery.level <= LOW;
