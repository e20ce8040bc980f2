/** For tests: a call of a script, with its JSON as the shell would write it. */
export interface Call {
  readonly service: string;
  readonly operation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** For tests: the calls of a script. Fills in what the shell knows, and takes back what was kept from it. */
export function callsOf(script: string): readonly Call[] {
  const documents = [
    ...script.matchAll(/^cat > "\$work\/([\w-]+)\.json" <<JSON\n([^]*?)\nJSON$/gm),
  ];
  return documents.map(([, file = '', text = '']) => {
    const json = text
      .replace(/(?<!\\)\$\{SUBNET_IDS\}/g, '["subnet-1", "subnet-2"]')
      .replace(/(?<!\\)\$\{LEARNER_CIDR_GIVEN\}/g, 'true')
      .replace(/(?<!\\)\$\{(\w+)\}/g, '$1')
      .replace(/\\([\\$`])/g, '$1');
    const call = new RegExp(`aws (\\w+) ([\\w-]+) --cli-input-json "file://\\$work/${file}.json"`);
    const [, service = '', operation = ''] = call.exec(script) ?? [];
    return { service, operation, input: JSON.parse(json) as Call['input'] };
  });
}
