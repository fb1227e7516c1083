import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { sparql } from '@codemirror/legacy-modes/mode/sparql';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import * as texts from '../texts.js';
import { complete } from './complete.js';

/** Where a query is wrong, counted from 1; 0 where no place is to blame. */
export interface Place {
  line: number;
  column: number;
  message: string;
}

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: [tags.variableName, tags.special(tags.variableName)], color: 'var(--cool)' },
  { tag: [tags.string, tags.number, tags.literal], color: 'var(--good)' },
  { tag: tags.comment, color: 'var(--quiet)', fontStyle: 'italic' },
  { tag: [tags.atom, tags.url], color: 'var(--soft)' },
]);

const look = EditorView.theme({
  '&': { backgroundColor: 'var(--card)', color: 'var(--ink)', fontSize: '.92rem', borderRadius: '.5rem', border: '1px solid var(--quiet)' },
  '&.cm-focused': { outline: '3px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { minHeight: '9rem', maxHeight: '28rem', overflow: 'auto', lineHeight: '1.5' },
  '.cm-content': { fontFamily: 'ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, monospace' },
  '.cm-content, .cm-cursor': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--quiet)', borderRight: '1px solid var(--line)' },
  '.cm-placeholder': { color: 'var(--quiet)', whiteSpace: 'pre-wrap' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': { background: 'var(--select) !important' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--quote)', outline: '1px solid var(--accent)' },
  '.cm-tooltip': { background: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--quiet)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--accent)', color: 'var(--accent-ink)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '16rem' },
  '.cm-tooltip li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionDetail': { color: 'var(--quiet)', fontStyle: 'normal', marginLeft: '1rem' },
  '.cm-completionInfo': { maxWidth: '22rem', padding: '.4rem .7rem', fontFamily: 'system-ui, sans-serif' },
  '.cm-diagnostic': { padding: '.3rem .7rem', borderLeft: '4px solid var(--wrong)' },
});

/** A SPARQL editor. It stands in a shadow root, as there its styles need no `<style>` in the page. */
export class Editor {
  private readonly view: EditorView;

  constructor(
    host: HTMLElement,
    private readonly changed: (text: string) => void,
    private readonly run: () => void,
  ) {
    const root = host.attachShadow({ mode: 'open' });
    const parent = document.createElement('div');
    root.append(parent);
    this.view = new EditorView({ parent, root, state: this.state('') });
  }

  private state(text: string): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        keymap.of([{ key: 'Mod-Enter', run: () => (this.run(), true) }]),
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 }),
        StreamLanguage.define(sparql),
        syntaxHighlighting(colours),
        look,
        placeholder(texts.query.placeholder),
        keymap.of([...completionKeymap, ...closeBracketsKeymap, ...historyKeymap, ...defaultKeymap]),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': texts.query.editor, spellcheck: 'false', tabindex: '0' }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) {
            this.changed(update.state.doc.toString());
          }
        }),
      ],
    });
  }

  get text(): string {
    return this.view.state.doc.toString();
  }

  /** Show another query, with a history of its own. */
  open(text: string): void {
    this.view.setState(this.state(text));
  }

  focus(): void {
    this.view.focus();
  }

  /** Mark where the query is wrong, or that it is not. */
  mark(place: Place | undefined): void {
    const state = this.view.state;
    const marks = [];
    if (place && place.line > 0 && place.line <= state.doc.lines) {
      const line = state.doc.line(place.line);
      const from = Math.min(line.from + Math.max(0, place.column - 1), line.to);
      const word = /^[\w:?$-]+/.exec(state.doc.sliceString(from, line.to))?.[0].length ?? 1;
      const to = Math.min(from + word, state.doc.length);
      marks.push({ from, to, severity: 'error' as const, message: place.message });
      this.view.dispatch({ selection: { anchor: from }, effects: EditorView.scrollIntoView(from, { y: 'center' }) });
    }
    this.view.dispatch(setDiagnostics(this.view.state, marks));
  }
}
