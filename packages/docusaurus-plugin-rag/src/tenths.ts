/** Passes on every tenth of the way but its beginning and end. */
export function tenths(print: (percent: number) => void): (done: number, total: number) => void {
  let last = 0;
  return (done, total) => {
    const tenth = Math.floor((done / Math.max(1, total)) * 10);
    if (tenth <= last || tenth >= 10) return;
    last = tenth;
    print(tenth * 10);
  };
}
