import Civics

/// 双联系: the standing committee's members with deputies, deputies with the people, leaders with the grass roots.
public enum Contacts {
    public static let registers: [Register] = [pair.closed, target.closed, contact.closed, talkPlan.closed, arrangement, voterContact.closed, channel]
}
