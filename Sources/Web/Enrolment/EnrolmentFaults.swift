// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Services
import Wire

/// What is wrong with single fields of a registration, whether or not the rest of the form can be read: people mend
/// everything in one round.
enum EnrolmentFaults {
    /// What a form for oneself says wrongly: there the password is needed.
    static func bySelf(_ typed: TypedFields) -> [Failure] {
        byDesk(typed)
            + (typed["password", default: ""].isEmpty
                ? [Failure(.invalid, "field-missing", field: "password")] : [])
    }

    static func byDesk(_ typed: TypedFields) -> [Failure] {
        var faults = FaultList()
        func look(_ field: String, _ parse: (String) throws(Failure) -> Void) {
            guard let text = typed[field], !text.isEmpty else { return }
            _ = faults.read { () throws(Failure) in try parse(text) }
        }
        look("name") { text throws(Failure) in _ = try PersonName.parse(text) }
        look("nik") { text throws(Failure) in _ = try NIK.parse(text) }
        look("phone") { text throws(Failure) in _ = try PhoneNumber.parse(text) }
        look("email") { text throws(Failure) in _ = try EmailAddress.parse(text) }
        look("passport") { text throws(Failure) in _ = try Passport.parse(text) }
        for place in 0..<EnrolmentPage.familyLines {
            let field = "family.\(place).name"
            look(field) { text throws(Failure) in _ = try PersonName.parse(text, field: field) }
        }
        look("password") { text throws(Failure) in
            let own = [typed["nik"], typed["phone"]].compactMap(\.self)
            try ChosenPassword(text, own: own).check()
        }
        return faults.failures
    }
}
