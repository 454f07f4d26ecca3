// SPDX-License-Identifier: Apache-2.0
import Kernel
import Text

/// Something that a person is told: in the inbox, and outside as the person chose.
struct InboxNotice {
    enum Urgency {
        /// The sign-in itself is at stake: at once, over every contact that is known.
        case warning
        /// Something happened: at once, unless the person chose quiet hours.
        case news
        /// Can wait until morning.
        case reminder
    }

    let kind: String
    /// With kind and day it is told once; nil for what may be told again.
    let about: Int64?
    let day: CalendarDay
    let indonesian: String
    let english: String
    let link: String
    let urgency: Urgency

    init(
        _ kind: String, about: Int64? = nil, on day: CalendarDay, _ words: (Language) -> String, link: String,
        urgency: Urgency
    ) {
        self.kind = kind
        self.about = about
        self.day = day
        indonesian = words(.indonesian)
        english = words(.english)
        self.link = link
        self.urgency = urgency
    }

    func text(_ language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
