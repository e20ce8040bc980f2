// A reporter for jest: the last lines say which groups of tests this machine could not run, and why.
const REASON = /^(.*) \(skipped: (.+)\)$/;

export default class ReportSkipped {
  onRunComplete(_contexts, { testResults }) {
    const groups = new Map();
    for (const file of testResults) {
      for (const { status, ancestorTitles, fullName } of file.testResults) {
        if (status !== 'pending' && status !== 'todo') continue;
        const matched = ancestorTitles.map((title) => REASON.exec(title)).find((one) => one);
        const [, title = fullName, reason = 'no reason given'] = matched ?? [];
        const titles = groups.get(reason) ?? new Set();
        groups.set(reason, titles.add(title));
      }
    }
    for (const [reason, titles] of groups) {
      console.log(`\nSkipped, because ${reason}:`);
      for (const title of titles) console.log(`  ${title}`);
    }
  }
}
