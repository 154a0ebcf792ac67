/** Stands in until the imitation is here. */
export function emulateReducedMotion(_isOn: boolean): void {}

/** Stands in until the imitation is here. */
export function emulateForcedColors(_isOn: boolean): void {}
