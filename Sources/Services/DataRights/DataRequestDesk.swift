// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Sealing
import Store
import Text

/// Carries requests about data out, in one transaction.
struct DataRequestDesk {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    func answer(
        _ request: DataRequestStore.Request, _ outcome: DataRequestStore.Outcome, _ text: String
    ) throws {
        let known = try CountingValues(context.transaction, of: request.person, keys: context.door.keys)
        let field = DataField(rawValue: request.field)
        let words = outcome == .done ? DataRightsTexts.toldDone : DataRightsTexts.toldRefused
        // Over the contacts of before, so that nobody can take them away unseen.
        try context.warn(words, link: "/data-saya", to: request.person)
        let told = try outcome == .done && request.isErasureOfAll ? eraseAll(request, text) : text
        let former = field?.told.flatMap { known.values[$0] }?.joined(separator: ", ")
        try DataRequestStore(context.transaction).answer(
            request.id, .init(outcome: outcome, text: told, at: context.now, by: context.actor.name),
            former: try former.map {
                try known.key.seal($0, as: SealContext("data-request.former", owner: request.id))
            })
        context.note("\(request.kind.rawValue) \(request.field) \(outcome.rawValue)")
        guard outcome == .done, let field else { return }
        switch request.kind {
        case .correction: try correct(field, request, known)
        case .erasure: try forget(field, request)
        }
    }

    /// Erases all that may be erased.
    ///
    /// - Returns: the officer's words, and what was erased and what is kept, in the person's language.
    private func eraseAll(_ request: DataRequestStore.Request, _ text: String) throws -> String {
        let transaction = context.transaction
        let plan = try Erasure(transaction, of: request.person, at: context.now).carryOut()
        let set = try PersonStore(transaction).samePersons(as: request.person)
        let language = try ContactChoiceStore(transaction).find(set)?.language ?? .indonesian
        for line in plan.erased { context.note("\(line.kind.rawValue):\(line.count.map(String.init) ?? "all")") }
        return [text, plan.told(language)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func correct(
        _ field: DataField, _ request: DataRequestStore.Request, _ known: CountingValues
    ) throws {
        guard let told = field.told else { return }
        let wanted = try DataRequestReader(context.transaction, context.door).wanted(request)
        try FieldCorrection(context, known).apply(told, wanted)
        try StatementWriter(context, request.person).begin(
            [told: wanted], source: "worker", report: nil, toldAt: request.recordedAt)
    }

    private func forget(_ field: DataField, _ request: DataRequestStore.Request) throws {
        guard field.isContact else { return }
        let store = IdentifierStore(context.transaction)
        for identifier in try store.all(of: [request.person]) where identifier.kind.rawValue == field.rawValue {
            try store.end(identifier.id, at: context.now)
        }
        try context.changedInRegister(request.person)
    }
}
