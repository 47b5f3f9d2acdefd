# Documents that people bring: what was found, what was left out, what was marked and what was not.

word-title = What the file holds
word-file = { $name }, { $size } kB
word-kind-docx = Word document
word-kind-odt = OpenDocument text
word-kind-pdf = PDF
word-kind-txt = Text
word-guess-title = This text is a guess
word-guess = A PDF only says where letters stand on a page. Lines were joined into clauses as well as it goes: compare every clause with the PDF before you rely on it, or ask for the Word document.
word-found-paragraph = { $count ->
    [one] One paragraph
   *[other] { $count } paragraphs
}
word-found-heading = { $count ->
    [one] One heading
   *[other] { $count } headings
}
word-found-automatic-number = { $count ->
    [one] One automatic number, written out
   *[other] { $count } automatic numbers, written out
}
word-found-bullet = { $count ->
    [one] One bullet
   *[other] { $count } bullets
}
word-found-table = { $count ->
    [one] One table
   *[other] { $count } tables
}
word-found-merged-cell = { $count ->
    [one] One merged cell
   *[other] { $count } merged cells
}
word-found-footnote = { $count ->
    [one] One footnote
   *[other] { $count } footnotes
}
word-found-endnote = { $count ->
    [one] One endnote
   *[other] { $count } endnotes
}
word-found-link = { $count ->
    [one] One link
   *[other] { $count } links
}
word-found-smart-tag = { $count ->
    [one] The words of one smart tag
   *[other] The words of { $count } smart tags
}
word-found-content-control = { $count ->
    [one] The words of one form field
   *[other] The words of { $count } form fields
}
word-found-text-box = { $count ->
    [one] The words of one text box
   *[other] The words of { $count } text boxes
}
word-found-insertion = { $count ->
    [one] One tracked insertion
   *[other] { $count } tracked insertions
}
word-found-deletion = { $count ->
    [one] One tracked deletion
   *[other] { $count } tracked deletions
}
word-found-move = { $count ->
    [one] One tracked move
   *[other] { $count } tracked moves
}
word-found-formatting-change = { $count ->
    [one] One tracked change of formatting
   *[other] { $count } tracked changes of formatting
}
word-found-comment = { $count ->
    [one] One comment in the margin
   *[other] { $count } comments in the margin
}
word-left-title = Left out of the text
word-left-header = { $count ->
    [one] One page header
   *[other] { $count } page headers
}
word-left-footer = { $count ->
    [one] One page footer
   *[other] { $count } page footers
}
word-left-contents-line = { $count ->
    [one] One line of the table of contents
   *[other] { $count } lines of the table of contents
}
word-left-page-break = { $count ->
    [one] One page break
   *[other] { $count } page breaks
}
word-left-page-number = { $count ->
    [one] One page number
   *[other] { $count } page numbers
}
word-left-page-edge = { $count ->
    [one] One line of page headers, footers or page numbers
   *[other] { $count } lines of page headers, footers and page numbers
}
word-left-wordless-page = { $count ->
    [one] One page without words: blank, or a picture of a page
   *[other] { $count } pages without words: blank, or pictures of pages
}
word-left-hidden-text = { $count ->
    [one] One passage that is hidden: it neither shows nor prints
   *[other] { $count } passages that are hidden: they neither show nor print
}
word-left-picture = { $count ->
    [one] One picture
   *[other] { $count } pictures
}
word-left-drawing = { $count ->
    [one] One chart or drawing
   *[other] { $count } charts or drawings
}
word-left-embedded-file = { $count ->
    [one] One file inside the document
   *[other] { $count } files inside the document
}
word-left-foreign-part = { $count ->
    [one] One piece of text in another format
   *[other] { $count } pieces of text in another format
}
word-left-outside-source = { $count ->
    [one] One address from which a program would load something
   *[other] { $count } addresses from which a program would load something
}
word-left-unsafe-link = { $count ->
    [one] One link that leads neither to the web nor to mail; its words stay
   *[other] { $count } links that lead neither to the web nor to mail; their words stay
}
word-left-underline = { $count ->
    [one] The line under one passage; its words stay
   *[other] The line under { $count } passages; their words stay
}
word-left-highlight = { $count ->
    [one] The highlighting of one passage; its words stay
   *[other] The highlighting of { $count } passages; their words stay
}
word-left-raised-text = { $count ->
    [one] Raised or lowered letters in one place, written as plain ones
   *[other] Raised or lowered letters in { $count } places, written as plain ones
}
word-left-symbol = { $count ->
    [one] One sign of a picture font that no letter stands for
   *[other] { $count } signs of picture fonts that no letter stands for
}
word-left-ruby = { $count ->
    [one] One reading aid above characters
   *[other] { $count } reading aids above characters
}
word-left-equation = { $count ->
    [one] One equation, of which only the letters are kept
   *[other] { $count } equations, of which only the letters are kept
}
word-tracked-title = { $count ->
    [one] One tracked change
   *[other] { $count } tracked changes
}
word-change-insertion = Inserted:
word-change-deletion = Deleted:
word-change-moved-from = Moved away:
word-change-moved-to = Moved here:
word-change-formatting = Formatting changed:
word-nobody = nobody named
word-no-date = no date
word-moment = { $date }, { $time }
word-more = And { $count } more.
word-comments-title = { $count ->
    [one] One comment in the margin
   *[other] { $count } comments in the margin
}
word-comment-on = on “{ $words }”
word-comment-done = marked as done
word-furniture-title = { $count ->
    [one] One text at the edge of the pages
   *[other] { $count } texts at the edge of the pages
}
word-header = Header
word-footer = Footer
word-by-style = (by its style)
word-beyond-header = The header says something else:
word-beyond-footer = The footer says something else:
word-beyond-struck = Struck through, and not marked as deleted:
word-beyond-unstruck = No longer struck through:
word-beyond-hidden = Hidden in the file: it neither shows nor prints:
word-beyond-faint = In the file but not to be seen: white on white, or too small:
word-beyond-link = A link leads elsewhere under the same words:
word-beyond-no-author = { $count ->
    [one] One change is marked in nobody’s name
   *[other] { $count } changes are marked in nobody’s name
}
word-beyond-no-date = { $count ->
    [one] One change is marked without a date
   *[other] { $count } changes are marked without a date
}
word-beyond-borrowed-author = { $count ->
    [one] One change is marked in the name of { $name }, who is on our side
   *[other] { $count } changes are marked in the name of { $name }, who is on our side
}
word-beyond-deceptive = A word with characters that do not show, or letters that look like others:
word-beyond-unread = In the file, and in no text:
word-take-label = The file has tracked changes. Which text do you want?
word-take-hint = Look again after you have chosen.
word-take-accept = With all changes taken
word-take-reject = As it was before any change
refusal-document-empty = The file is empty.
refusal-document-too-large = The file is larger than { $limit } MB. Pictures make it so: save a copy without them.
refusal-document-text-too-long = The file’s text is longer than { $limit } MB.
refusal-document-bomb = Unpacked, this file would take far more room than any contract needs. It is not opened.
refusal-document-too-many-pieces = The file holds more pieces than any contract needs.
refusal-document-too-deep = Tables or frames in the file are nested too deeply.
refusal-document-damaged = The file ends too early or is damaged. Ask for it again.
refusal-document-contradictory = The file’s table of contents and its contents contradict each other. Ask for it again.
refusal-document-part-twice = The file holds the same part twice: two programs would read two different texts from it. Ask for a fresh copy.
refusal-document-climbing-path = The file names places outside of itself. It is not opened.
refusal-document-locked = The file is locked with a password. Ask for it without one.
refusal-document-packing = The file is packed in a way that Word and LibreOffice do not use. Save it again there.
refusal-document-part-missing = This is not a Word or OpenDocument text: a part that every document has is missing.
refusal-document-other-content = The file is something else than a text document, such as a sheet or slides.
refusal-document-macros = The document carries macros. Ask for it as a .docx without them.
refusal-document-active-content = The document carries controls that run programs. Ask for it without them.
refusal-document-embedded-object = The document carries an object of another program inside, such as a sheet. Ask for it without.
refusal-document-entities = The document defines entities of its own, which may lead outside. It is not opened.
refusal-document-malformed = The document is broken inside. Open it in Word or LibreOffice, save it again, and bring that copy.
refusal-document-encoding = The document’s encoding is not one that the format allows. Save it again in Word or LibreOffice.
refusal-document-old-word = This is a Word document of before 2007 (.doc). Save it as .docx.
refusal-document-rich-text = This is rich text (.rtf). Save it as .docx or .odt.
refusal-document-pdf = This is a PDF. Ask for the Word document it was made from, or copy all of its text and paste it.
refusal-document-not-text = This is neither a Word or OpenDocument document nor plain text in UTF-8.
refusal-document-busy = Too many files are being read at this moment. Send it again in a minute; what you typed is still here.
refusal-document-gone = The file is no longer held. Choose it again.
refusal-document-edited = You changed the text since. To take the other text, choose the file again; what you typed is still below.
refusal-draft-file-missing = Choose a file first.
refusal-draft-file-edited = Both boxes hold a text, and the file would take the place of one. Save the draft, or empty one of the boxes, and then choose another file.
refusal-document-marks-many = The file has more marked changes than can be kept. Ask for a copy in which older changes are accepted.
paste-told = Pasted. These did not come along as they were:
refusal-document-pdf-scan = This PDF is pictures of pages: there is no text in it. Ask for the document it was made from, or scan it with text recognition.
refusal-document-pdf-unreadable = This PDF cannot be read: it is damaged, or made in a way we do not understand. Ask for the Word document, or copy its text and paste it.
