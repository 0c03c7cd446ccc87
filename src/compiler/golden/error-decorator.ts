const log = (f: any, _: any) => f;
class A { @log m() {} }
