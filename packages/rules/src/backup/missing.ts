import { type Fix, label, type ResolvedMap, type Service, say } from '@migmap/core';
import { appendToFile } from '../edits.ts';
import { waveText } from '../order/phrases.ts';
import type { Rule } from '../rule.ts';
import { movingData } from './coverage.ts';

export const backupMissing: Rule = {
  meta: {
    code: 'backup/missing',
    category: 'backup',
    severity: 'warning',
    escalates: true,
    fixable: true,
    summary: 'A service that bears data moves, and no backup holds it.',
    source: 'Practice: no move without a copy to go back to',
  },
  *check(context) {
    for (const { service, backups, wave } of movingData(context)) {
      if (backups.length > 0) continue;
      yield {
        message: say`${label(service)} bears data and moves in ${waveText(wave)}, and no backup holds it: what the move spoils
          is lost. Write \`backup … of ${service.name.value}\`, or name it in a backup that there is.`,
        source: service.name.source,
        names: [service.name.value],
        wave: wave.name.value,
        fixes: [declareBackup(context.map, service)],
        service,
      };
    }
  },
};

function declareBackup(map: ResolvedMap, service: Service): Fix {
  const wanted = `${service.name.value}-backup`;
  const name = map.find('backup', wanted) ? `${wanted}-2` : wanted;
  const declaration = `backup ${name} of ${service.name.value}`;
  return {
    title: say`Declare a backup of \`${service.name.value}\``,
    edits: [appendToFile(map, service.source.file, declaration)],
  };
}
