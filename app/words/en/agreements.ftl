# The contracts: shelf, import, reading, search, print.

room-agreements = Contracts
agreements-title = Contracts
agreements-lede = What is agreed, article by article.
agreements-empty-title = No contract here yet
agreements-empty-keeper = Import the contract you have: paste its text or choose a file, and look at what was found before it is saved. If this is a first contract, begin with the names of the articles you want to win.
agreements-empty-member = When the bargaining committee imports the contract, you can read and search it here.
agreement-import-link = Import a contract
agreement-first-link = Begin a first contract
agreement-articles = { $count ->
    [one] One article
   *[other] { $count } articles
}

agreement-state-first = First contract
agreement-state-upcoming = Not yet in force
agreement-state-in-force = In force
agreement-state-expired = Term is over
agreement-state-superseded = Replaced
agreement-expired-note = The term of this contract is over. Until there is a new one, much of it may still bind the employer: ask your steward or the union’s lawyer before you rely on it.
agreement-first-lede = A first contract: these are the articles to be bargained. Nothing is in force yet.

term-from-to = { $from } to { $to }
term-from = From { $from }
term-to = Until { $to }
term-none = No term was given

part-kind-front = Cover
part-kind-preamble = Preamble
part-kind-division = Chapter
part-kind-article = Article
part-kind-mou = Memorandum of understanding
part-kind-side-letter = Side letter
part-kind-appendix = Appendix
part-kind-wage-schedule = Wage schedule
part-kind-closing = Signatures

agreement-contents = Contents
agreement-read-link = Read the whole contract
agreement-print-link = Print
agreement-state = State
agreement-term = Term
agreement-language = Written in
agreement-imported = Imported
agreement-version = Version { $version }, { $when }
agreement-original = File as received
agreement-original-of = Version { $version }: { $name }, { $size } kB
agreement-change-link = Change title or term
agreement-again-link = Import a corrected copy
agreement-import-first-link = Import the contract you won

search-label = Search this contract
search-hint = All words must be found. Put a phrase in quotation marks.
search-button = Search
search-title = Search the contract
search-count = { $count ->
    [one] Found in one place
   *[other] Found in { $count } places
}
search-many = These are the first places. Add a word to find fewer.
search-none-title = “{ $words }” was not found
search-none-text = Try fewer words, or another word for the same thing: contracts often say “employee” where we say “worker”.
search-none-language = This contract is written in { $language ->
    [ko] Korean. Search it with Korean words, for example “연장근로”.
    [es] Spanish. Search it with Spanish words, for example “horas extra”.
   *[en] English. Search it with English words, for example “overtime”.
}

clause-link = Link to { $mark }
article-neighbours = Before and after
article-before = Before:
article-after = Next:
article-hash = SHA-256 of this text:

print-hint = Paper, or “Save as PDF” in the print window. Only the contract comes out.
agreement-printed = Version { $version }, printed { $when }

agreement-title-field = Title
agreement-effective = First day
agreement-expires = Last day
agreement-expires-hint = The day the term ends

import-agreement-title = Import a contract
import-agreement-lede = Choose a file or paste the text. You see every article that was found before anything is saved.
again-title = Import a corrected copy
again-lede = The version before stays in the record. Drafts and passes made from it keep their text.
import-agreement-file = Word, OpenDocument, PDF, Markdown or text file
import-agreement-file-hint = .docx, .odt, .pdf, .md or .txt, up to { $max } MB. Best is the Word document: of a PDF the text is a guess.
import-keep = The file
import-keep-yes = Keep the file with the contract
import-keep-hint = As it came, with the comments and tracked changes inside it. Everyone who may read the contract can download it.
import-keep-other = The text is no longer what the file says. The file is kept only if “Keep the file with the contract” is ticked below.
import-agreement-paste = Or paste the text
import-agreement-paste-hint = As it is: articles, sections and clauses are found by their own numbers.
import-pages = Pages
import-pages-yes = Leave out page headers, footers and page numbers
import-pages-hint = A text from a PDF has them between its lines. The text as you gave it is kept too.
import-title-hint = Leave it empty to take it from the text.
import-language-hint = The language of the contract’s own words. Leave it empty to let it be found.
import-replaces = Takes the place of
import-replaces-none = No other contract
import-replaces-hint = The one before is then shown as replaced.
import-look-button = Look at what is found
import-save-button = Save this contract
import-change-text = Change something first

preview-title = What was found
preview-articles = { $count ->
    [0] No articles
    [one] One article
   *[other] { $count } articles
}
preview-letters = { $count ->
    [0] No side letters or memoranda
    [one] One side letter or memorandum
   *[other] { $count } side letters and memoranda
}
preview-appendices = { $count ->
    [0] No appendices or wage schedules
    [one] One appendix or wage schedule
   *[other] { $count } appendices and wage schedules
}
preview-sections = { $count ->
    [0] No sections
    [one] One section
   *[other] { $count } sections
}
preview-clauses = { $count ->
    [0] No numbered clauses
    [one] One numbered clause
   *[other] { $count } numbered clauses
}
preview-pages = { $count ->
    [one] One line of page headers and footers is left out: “{ $sample }”
   *[other] { $count } lines of page headers and footers are left out, such as “{ $sample }”
}
preview-contents = { $count ->
    [one] A table of contents with one entry was read as such
   *[other] A table of contents with { $count } entries was read as such
}
preview-sure = Every number follows the one before. Nothing looks wrong.
preview-unsure = Please compare with your copy
preview-nothing = No article was found
preview-more = And { $count } more.
preview-tree = The contract as a tree
doubt-no-articles = Give each article a heading of its own on a line, such as “Article 12. Grievances” or “## Grievances”, and look again.
doubt-article-gap = After “{ $before }” comes “{ $after }”
doubt-article-twice = “{ $label }” is there twice. The second one gets the address { $key }.
doubt-missing = The table of contents has “{ $label }”, but it was not found in the text.
doubt-clause-gap = { $article }: after “{ $before }” comes “{ $after }”
doubt-clause-twice = { $article }: “{ $label }” is there twice.
doubt-too-long = { $article } has { $kilobytes } kB, which is too long to be opened in a round.

first-title = Begin a first contract
first-lede = There is no contract yet: name it, and list the articles you will bargain.
first-title-hint = Such as “First contract, program staff”
first-names = Articles
first-names-hint = One a line, in order. You can change the list in the round.
first-button = Begin

agreement-change-title = Change title or term
change-superseded = In force
change-superseded-yes = Another contract has taken its place
change-superseded-hint = It stays readable and is shown as replaced.

refusal-agreement-title-missing = Give the contract a title.
refusal-agreement-title-long = A title may have at most { $limit } bytes.
refusal-agreement-text-missing = Choose a file or paste the contract’s text.
refusal-agreement-text-long = The text has { $bytes } kB; at most { $limit } kB can be imported.
refusal-agreement-text-binary = That is a PDF or Word file, not its text. Open it, copy all of the text, and paste it here.
refusal-agreement-dates = The last day is before the first day.
refusal-agreement-date = Write the day as year, month, day.
refusal-agreement-no-articles = No article was found. Give each article a heading of its own on a line.
refusal-agreement-articles-many = At most { $limit } articles can be in one contract.
refusal-agreement-names-missing = List at least one article.
refusal-agreement-names-many = At most { $limit } articles can be in one contract.
refusal-agreement-replaces = The contract it takes the place of is not on this shelf.
refusal-agreement-busy = Someone else put a contract on the shelf at the same moment. Save again; your text is still here.
