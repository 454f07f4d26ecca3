// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// States of lists and their rows as chips.
enum WorkerListWords {
    static func chip(_ state: WorkerListStore.State, _ language: Language) -> Chip {
        switch state {
        case .preview: Chip(.care, WorkerListTexts.preview.text(language))
        case .running: Chip(.plain, WorkerListTexts.running.text(language))
        case .done: Chip(.good, WorkerListTexts.done.text(language))
        case .withdrawn: Chip(.plain, WorkerListTexts.withdrawn.text(language))
        }
    }

    static func word(_ state: WorkerRowStore.State) -> Phrase {
        switch state {
        case .ready: WorkerListTexts.ready
        case .faulty: WorkerListTexts.faulty
        case .enrolled: WorkerListTexts.enrolled
        case .known: WorkerListTexts.known
        case .refused: WorkerListTexts.refused
        }
    }

    static func tone(_ state: WorkerRowStore.State) -> Tone {
        switch state {
        case .ready, .enrolled: .good
        case .faulty: .care
        case .known: .plain
        case .refused: .bad
        }
    }
}
