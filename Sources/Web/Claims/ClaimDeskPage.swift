// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Protection
import Services
import Text
import Wire

/// The desk of officers: what waits at the left, the case in the middle, the answer at the right.
struct ClaimDeskPage {
    private let call: Call
    private let queue: ClaimQueue?
    private let care: ClaimCareView?
    private let words: ClaimWording

    /// - Parameter care: what stands beside a claim for those who decide about it.
    init(_ call: Call, queue: ClaimQueue?, care: ClaimCareView? = nil) {
        self.call = call
        self.queue = queue
        self.care = care
        self.words = ClaimWording(call.language)
    }

    /// The queue alone.
    var page: Page {
        let note: HTML = "<p class=\"muted\">\(words.desk.chooseCase)</p>"
        let main = Box("\(note)\(queueLink)").html
        let html: HTML =
            "<h1>\(words.frame.claims)</h1>\(Desk(queue: queueList(nil), main: main, side: HTML()))"
        return Page(call.frame(), title: words.frame.claims, width: .wide, html)
    }

    /// A claim on the desk.
    func page(_ view: ClaimView, failure: Failure? = nil, typed: TypedFields = .empty) -> Page {
        let errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        let moving = PaperMoveForm(call, view, PaperMoveForm.isTyped(typed) ? errors : FormErrors(), typed)
        let main = ClaimDeskCase(call, view, words, moving).html
        var side = care.map { ClaimCareBoxes(call, view, $0).html } ?? HTML()
        side.add(ClaimDeskAnswer(view, words).html)
        side.add(answers(view, errors, typed).html)
        let list = queueList(view.claim.id)
        return Page(
            call.frame(notice: ClaimStepDone.notice(call)), title: words.texts.claim(view.claim.number), width: .wide,
            breadcrumbs: queue == nil ? [] : [Link(words.frame.claims, "/klaim")],
            Desk(queue: list, main: main, side: side, caseFirst: queue != nil).html)
    }

    /// What the reader's role may do. What was typed about a paper's place is shown there alone.
    private func answers(_ view: ClaimView, _ errors: FormErrors, _ typed: TypedFields) -> ClaimDeskForms {
        let isOther = PaperMoveForm.isTyped(typed)
        return ClaimDeskForms(
            call, view, words, errors: isOther ? FormErrors() : errors, typed: isOther ? .empty : typed)
    }

    private var queueLink: HTML {
        let steps: [Operation] = [.assessClaim, .adviseClaim, .approveClaim]
        guard steps.contains(where: call.may) else { return HTML() }
        return "<p><a href=\"/antrean?jenis=claim\">\(QueueTexts.title.text(call.language))</a></p>"
    }

    private func queueList(_ current: ID<ClaimRecord>?) -> HTML {
        guard let queue else { return HTML() }
        guard !queue.lines.isEmpty else {
            return Box(queueTitle, "<p class=\"muted\">\(words.desk.emptyQueue)</p>").html
        }
        let items = queue.lines.map { line in
            QueueItem(
                line.claim.number,
                detail: "\(words.title(line.claim.event)) · \(line.country.name(in: call.language))",
                href: "/klaim/\(line.claim.id)", chip: chip(line), isCurrent: line.claim.id == current)
        }
        return WorkQueue(queueTitle, note: words.desk.queueNote, items).html
    }

    /// Nothing waits for those who only look on.
    private var queueTitle: String {
        let steps: [Operation] = [.assessClaim, .adviseClaim, .approveClaim]
        return steps.contains(where: call.may) ? words.desk.queue : words.desk.openClaims
    }

    private func chip(_ line: ClaimLine) -> Chip? {
        if line.missing > 0 { return Chip(.bad, words.desk.papersMissing) }
        if line.waitsForDoctor { return Chip(.care, words.desk.waitsForDoctor) }
        guard let clock = line.clock else { return nil }
        let today = call.site.door.clock.now().jakartaDay
        let left = WorkingDays(call.site.door.rules).left(until: clock.deadline, from: today)
        if left < 0 { return Chip(.bad, words.desk.overdue(-left)) }
        return Chip(left <= 2 ? .care : .plain, words.desk.daysLeft(left))
    }
}
