/** What every sheet says about itself: metadata, and the head and foot of its pages. */
import type { Attachment, PageFrame, Sheet } from '#report/document.ts';
import { breadth } from '#report/lines.ts';
import { pageWidth } from '#report/table.ts';
import type { Frame, ProgrammeView } from '#view/frame.ts';
import type { DocumentFacts, MethodFacts } from '#view/scorecard/scorecard.ts';
import type { Words } from '#words/words.ts';

/** Title, author, keywords, language and day, from the head of a view. */
export function sheetHead({ language, description, programme }: Frame, title: string, keywords: readonly string[]): Pick<Sheet, 'language' | 'region' | 'title' | 'author' | 'keywords' | 'description' | 'day'> {
  const [tongue = language, region = null] = language.split('-');
  const [year = 1970, month = 1, day = 1] = programme.as_of_day.split('-').map(Number);
  return {
    language: tongue,
    region,
    title,
    author: programme.customer,
    keywords: [...new Set(keywords)].filter((keyword) => keyword !== ''),
    description,
    day: [year, month, day],
  };
}

/** What the head and foot of a document, and its facts for archives, are made of. */
export interface Framed {
  readonly programme: ProgrammeView;
  readonly document: DocumentFacts;
  /** The method, null where none was in force, `several` where each supplier has its own. */
  readonly method: MethodFacts | null | 'several';
  readonly attachment: Attachment;
  /** Whom or what the document is about. */
  readonly subject: string;
}

/** The head and foot of every page. */
export function pageFrame(words: Words['report'], { programme, document, method, attachment, subject }: Framed): PageFrame {
  const { foot } = words;
  const methodText = method === null ? foot.noMethod : method === 'several' ? foot.methods : words.control.methodValue(method.title, method.effective_from);
  return {
    organisation: [programme.customer, programme.name].join(' · '),
    number: document.number,
    demo: programme.demo ? words.demo : '',
    left: twoLines([subject, programme.period, foot.revision(document.revision), document.data_cut_off], [methodText, foot.digest(attachment.digest.slice(0, 16))]),
    page: words.page('{page}', '{pages}'),
  };
}

/** What is left beside the number of the page, and the size of the text, in points. */
const [footWidth, footText] = [pageWidth - 90, 6.3];

/** Two lines of facts; what a long name leaves no room for on the first stands on the second. */
function twoLines(first: readonly string[], second: readonly string[]): string[] {
  const kept = first.findLastIndex((_, index) => index === 0 || breadth(first.slice(0, index + 1).join(' · '), footText, 400) <= footWidth) + 1;
  return [first.slice(0, kept), [...first.slice(kept), ...second]].map((facts) => facts.join(' · '));
}
