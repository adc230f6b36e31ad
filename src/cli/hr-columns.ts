/** Which of the wanted columns an export lacks, or has in name only. */
import { columnViews } from '../read/people/column-views.ts';
import type { PeopleFile } from '../read/people/read-people.ts';
import { type MissingColumn, type WantedField, wantedFields } from '../write/hr-mail.ts';

/** Without an export, all of them. */
export function missingColumns(file: PeopleFile | null): MissingColumn[] {
  if (file === null) return wantedFields.map((field) => ({ field, found: '' }));
  const views = columnViews(file, new Set(), () => false);
  return wantedFields.flatMap((field) => {
    const own = views.filter(({ attribute }) => namesFor(field).includes(attribute));
    if (own.length === 0) return [{ field, found: '' }];
    const [best] = [...own].sort((a, b) => b.known - a.known);
    const { known, people, values, heading } = best!;
    if (2 * known < people)
      return [{ field, found: `“${heading}” is empty for ${people - known} of ${people} people` }];
    const tellsNothing = values === 1 && people > 1 && ['department', 'team'].includes(field);
    return tellsNothing ? [{ field, found: `“${heading}” has one value for everybody` }] : [];
  });
}

/** Attributes any of which serves as the wanted one. */
function namesFor(field: WantedField): readonly string[] {
  if (field === 'name') return ['name', 'first name', 'last name'];
  return field === 'title' ? ['title', 'level'] : [field];
}
